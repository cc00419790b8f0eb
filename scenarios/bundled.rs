// Every file below is compiled into the program, so that a copied binary works from any folder.
// A test compares this list with the folder; where they differ it prints the lines to write here.
&[
    ("microsoft_ireland/matter.ron", include_str!("microsoft_ireland/matter.ron")),
    ("microsoft_ireland/arguments.ron", include_str!("microsoft_ireland/arguments.ron")),
    ("microsoft_ireland/authorities.ron", include_str!("microsoft_ireland/authorities.ron")),
    ("microsoft_ireland/courts.ron", include_str!("microsoft_ireland/courts.ron")),
    ("microsoft_ireland/glossary.ron", include_str!("microsoft_ireland/glossary.ron")),
    ("microsoft_ireland/propositions.ron", include_str!("microsoft_ireland/propositions.ron")),
    ("microsoft_ireland/record.ron", include_str!("microsoft_ireland/record.ron")),
    ("microsoft_ireland/replies.ron", include_str!("microsoft_ireland/replies.ron")),
    ("microsoft_ireland/stages/1_magistrate.ron", include_str!("microsoft_ireland/stages/1_magistrate.ron")),
    ("riley/matter.ron", include_str!("riley/matter.ron")),
    ("riley/arguments.ron", include_str!("riley/arguments.ron")),
    ("riley/authorities.ron", include_str!("riley/authorities.ron")),
    ("riley/courts.ron", include_str!("riley/courts.ron")),
    ("riley/glossary.ron", include_str!("riley/glossary.ron")),
    ("riley/propositions.ron", include_str!("riley/propositions.ron")),
    ("riley/record.ron", include_str!("riley/record.ron")),
    ("riley/replies.ron", include_str!("riley/replies.ron")),
    ("riley/stages/1_supreme_court.ron", include_str!("riley/stages/1_supreme_court.ron")),
]
