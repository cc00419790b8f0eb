//! `colloquy model`: the model card, every coefficient with what it is for.

use std::io::{self, Write};

use super::args::{Format, ModelArgs};
use super::{Exit, Failure, Outcome};
use crate::report::model_card::{self, ModelCardJson};
use crate::scoring::ModelCard;

/// Prints the bundled card.
pub fn model(args: &ModelArgs, out: &mut dyn Write) -> Outcome {
    let card = ModelCard::bundled().map_err(|error| Failure::Faults(error.to_string()))?;
    match args.format {
        Format::Text => write!(out, "{}", model_card::text(&card))?,
        Format::Json => {
            let json = ModelCardJson::from(&card);
            serde_json::to_writer_pretty(&mut *out, &json).map_err(io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(format: Format) -> String {
        let mut out = Vec::new();
        assert_eq!(model(&ModelArgs { format }, &mut out).unwrap(), Exit::Done);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn it_prints_the_card_for_people_and_for_programs() {
        let hash = ModelCard::bundled().unwrap().hash().to_owned();
        assert!(printed(Format::Text).contains(&hash));
        let json: serde_json::Value = serde_json::from_str(&printed(Format::Json)).unwrap();
        assert_eq!(json["sha256"], hash);
        let all = json["coefficients"].as_array().unwrap();
        let reach = all.iter().find(|own| own["name"] == "reach").unwrap();
        assert_eq!((reach["value"].as_f64(), &reach["unit"]), (Some(2.0), &"log-odds".into()));
    }
}
