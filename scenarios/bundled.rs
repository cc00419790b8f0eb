// Every file below is compiled into the program, so that a copied binary works from any folder.
// A test compares this list with the folder; where they differ it prints the lines to write here.
&[
    ("common/authorities.ron", include_str!("common/authorities.ron")),
    ("common/courts.ron", include_str!("common/courts.ron")),
    ("microsoft_ireland/matter.ron", include_str!("microsoft_ireland/matter.ron")),
    ("microsoft_ireland/arguments.ron", include_str!("microsoft_ireland/arguments.ron")),
    ("microsoft_ireland/authorities.ron", include_str!("microsoft_ireland/authorities.ron")),
    ("microsoft_ireland/glossary.ron", include_str!("microsoft_ireland/glossary.ron")),
    ("microsoft_ireland/propositions.ron", include_str!("microsoft_ireland/propositions.ron")),
    ("microsoft_ireland/record.ron", include_str!("microsoft_ireland/record.ron")),
    ("microsoft_ireland/replies.ron", include_str!("microsoft_ireland/replies.ron")),
    ("microsoft_ireland/stages/1_magistrate.ron", include_str!("microsoft_ireland/stages/1_magistrate.ron")),
    ("google_2017/matter.ron", include_str!("google_2017/matter.ron")),
    ("google_2017/arguments.ron", include_str!("google_2017/arguments.ron")),
    ("google_2017/authorities.ron", include_str!("google_2017/authorities.ron")),
    ("google_2017/glossary.ron", include_str!("google_2017/glossary.ron")),
    ("google_2017/propositions.ron", include_str!("google_2017/propositions.ron")),
    ("google_2017/record.ron", include_str!("google_2017/record.ron")),
    ("google_2017/replies.ron", include_str!("google_2017/replies.ron")),
    ("google_2017/stages/1_magistrate.ron", include_str!("google_2017/stages/1_magistrate.ron")),
]
