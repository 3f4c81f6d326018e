(module name: (_) @name) @module
(class name: (_) @name) @class
; Ruby knows no functions, but one outside of everything is used like one.
(program (method name: (_) @name) @function)
(method name: (_) @name) @method
(singleton_method name: (_) @name) @method
(assignment left: (constant) @name) @field
(comment) @lead
