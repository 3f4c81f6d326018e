; An impl block is no definition, but encloses those of its type.
(impl_item type: (type_identifier) @name) @scope
(impl_item type: (generic_type type: (type_identifier) @name)) @scope
(impl_item type: (scoped_type_identifier name: (type_identifier) @name)) @scope
(mod_item name: (identifier) @name body: (_)) @module
(struct_item name: (type_identifier) @name) @class
(union_item name: (type_identifier) @name) @class
(trait_item name: (type_identifier) @name) @interface
(enum_item name: (type_identifier) @name) @enum
(enum_variant name: (identifier) @name) @field
(type_item name: (type_identifier) @name) @type
(function_item name: (identifier) @name) @function
(function_signature_item name: (identifier) @name) @function
(macro_definition name: (identifier) @name) @function
(const_item name: (identifier) @name) @field
(static_item name: (identifier) @name) @field
(field_declaration name: (field_identifier) @name) @field
(attribute_item) @lead
(line_comment) @lead
(block_comment) @lead
