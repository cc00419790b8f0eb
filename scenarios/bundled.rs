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
    ("marc_rich_1983/matter.ron", include_str!("marc_rich_1983/matter.ron")),
    ("marc_rich_1983/arguments.ron", include_str!("marc_rich_1983/arguments.ron")),
    ("marc_rich_1983/authorities.ron", include_str!("marc_rich_1983/authorities.ron")),
    ("marc_rich_1983/glossary.ron", include_str!("marc_rich_1983/glossary.ron")),
    ("marc_rich_1983/propositions.ron", include_str!("marc_rich_1983/propositions.ron")),
    ("marc_rich_1983/record.ron", include_str!("marc_rich_1983/record.ron")),
    ("marc_rich_1983/replies.ron", include_str!("marc_rich_1983/replies.ron")),
    ("marc_rich_1983/stages/1_second_circuit.ron", include_str!("marc_rich_1983/stages/1_second_circuit.ron")),
]
