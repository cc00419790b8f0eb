//! Precedential weight: what an authority is worth, from kind, court and date.
//!
//! After the federal pattern: a decision binds the courts under the court that made it and that
//! court's own later panels; everything else persuades by the level it comes from. A vacated
//! decision never binds (County of Los Angeles v. Davis, 440 U.S. 625, 634 n.6 (1979)) and keeps a
//! share of its persuasive weight; what is overruled or superseded on the point is worth nothing.
//! Which decision binds which court is settled when the scenario is validated.

use super::ModelCard;
use crate::law::{AuthorityKind, Standing};
use crate::scenario::{Authority, Force, Scenario};

impl ModelCard {
    /// The weight of an authority before this stage's court, in log-odds, 0 to 1.5.
    pub fn authority_weight(&self, scenario: &Scenario, authority: &Authority) -> f64 {
        match authority.standing {
            Standing::Good => self.standing_weight(authority.kind, authority.force),
            Standing::Vacated => {
                let force = authority.force.map(|force| persuasive(scenario, authority, force));
                self.vacated * self.standing_weight(authority.kind, force)
            }
            Standing::Overruled | Standing::Superseded => 0.0,
        }
    }

    const fn standing_weight(&self, kind: AuthorityKind, force: Option<Force>) -> f64 {
        let scale = &self.authority;
        match kind {
            AuthorityKind::Constitution => scale.constitution,
            AuthorityKind::Statute => scale.statute,
            AuthorityKind::Rule => scale.rule,
            AuthorityKind::Treaty => scale.treaty,
            AuthorityKind::LegislativeReport => scale.legislative_report,
            AuthorityKind::Treatise => scale.treatise,
            AuthorityKind::Article => scale.article,
            AuthorityKind::Exhibit => scale.exhibit,
            AuthorityKind::Statement => scale.statement,
            AuthorityKind::ForeignLaw => scale.foreign_law,
            AuthorityKind::Decision => match force {
                Some(Force::Binding) => scale.binding,
                Some(Force::PersuasiveHigher) => scale.persuasive_higher,
                Some(Force::PersuasiveSame) => scale.persuasive_same,
                Some(Force::PersuasiveLower) => scale.persuasive_lower,
                Some(Force::PersuasiveForeign) | None => scale.persuasive_foreign,
            },
        }
    }
}

/// The force of a decision once it no longer binds.
fn persuasive(scenario: &Scenario, authority: &Authority, force: Force) -> Force {
    let court = authority.court.and_then(|court| scenario.courts().get(court));
    match (force, court) {
        (Force::Binding, Some(court)) if court.level > scenario.court().level => {
            Force::PersuasiveHigher
        }
        (Force::Binding, _) => Force::PersuasiveSame,
        (other, _) => other,
    }
}

/// Whether the forum must follow the authority: enacted law, a treaty, or a decision that binds,
/// in good standing.
pub fn is_binding(authority: &Authority) -> bool {
    let enacted = matches!(
        authority.kind,
        AuthorityKind::Constitution
            | AuthorityKind::Statute
            | AuthorityKind::Rule
            | AuthorityKind::Treaty
    );
    authority.standing == Standing::Good && (enacted || authority.force == Some(Force::Binding))
}
