// Every file below is compiled into the program, so that a copied binary works from any folder.
// A test compares this list with the folder; where they differ it prints the lines to write here.
&[
    ("common/authorities.ron", include_str!("common/authorities.ron")),
    ("common/courts.ron", include_str!("common/courts.ron")),
    ("microsoft_ireland/matter.ron", include_str!("microsoft_ireland/matter.ron")),
    ("microsoft_ireland/arguments.ron", include_str!("microsoft_ireland/arguments.ron")),
    ("microsoft_ireland/arguments_appeal.ron", include_str!("microsoft_ireland/arguments_appeal.ron")),
    ("microsoft_ireland/authorities.ron", include_str!("microsoft_ireland/authorities.ron")),
    ("microsoft_ireland/authorities_appeal.ron", include_str!("microsoft_ireland/authorities_appeal.ron")),
    ("microsoft_ireland/glossary.ron", include_str!("microsoft_ireland/glossary.ron")),
    ("microsoft_ireland/glossary_appeal.ron", include_str!("microsoft_ireland/glossary_appeal.ron")),
    ("microsoft_ireland/propositions.ron", include_str!("microsoft_ireland/propositions.ron")),
    ("microsoft_ireland/propositions_appeal.ron", include_str!("microsoft_ireland/propositions_appeal.ron")),
    ("microsoft_ireland/record.ron", include_str!("microsoft_ireland/record.ron")),
    ("microsoft_ireland/replies.ron", include_str!("microsoft_ireland/replies.ron")),
    ("microsoft_ireland/replies_appeal.ron", include_str!("microsoft_ireland/replies_appeal.ron")),
    ("microsoft_ireland/stages/1_magistrate.ron", include_str!("microsoft_ireland/stages/1_magistrate.ron")),
    ("microsoft_ireland/stages/2_district.ron", include_str!("microsoft_ireland/stages/2_district.ron")),
    ("microsoft_ireland/stages/3_second_circuit.ron", include_str!("microsoft_ireland/stages/3_second_circuit.ron")),
    ("microsoft_ireland/stages/4_supreme_court.ron", include_str!("microsoft_ireland/stages/4_supreme_court.ron")),
]
