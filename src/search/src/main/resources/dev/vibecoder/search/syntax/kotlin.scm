; The grammar gives its nodes no field names: a name is the identifier directly below.
(class_declaration "interface" (type_identifier) @name) @interface
(class_declaration (type_identifier) @name (enum_class_body)) @enum
(class_declaration (type_identifier) @name) @class
(object_declaration (type_identifier) @name) @class
(type_alias (type_identifier) @name) @type
(enum_entry (simple_identifier) @name) @field
(function_declaration (simple_identifier) @name) @function
(class_parameter (binding_pattern_kind) (simple_identifier) @name) @field
(source_file (property_declaration (variable_declaration (simple_identifier) @name)) @field)
(class_body (property_declaration (variable_declaration (simple_identifier) @name)) @field)
(enum_class_body (property_declaration (variable_declaration (simple_identifier) @name)) @field)
(line_comment) @lead
(multiline_comment) @lead
