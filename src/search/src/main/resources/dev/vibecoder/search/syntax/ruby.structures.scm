[(if) (unless) (if_modifier) (unless_modifier)] @if
(elsif "elsif" @else)
(elsif) @if
(elsif) @elif
(if alternative: (else "else" @else))
(elsif alternative: (else "else" @else))
(unless alternative: (else "else" @else))
[(while) (until) (for) (while_modifier) (until_modifier)] @loop
[(case) (case_match)] @switch
[(when) (in_clause)] @case
[(rescue) (rescue_modifier)] @catch
(conditional) @ternary
(call block: [(block) (do_block)] @closure)
(lambda) @closure
(binary operator: ["&&" "||" "and" "or"] @name) @logic
(binary
  left: [(binary) @operand (parenthesized_statements . (binary) @operand .)]
  operator: ["&&" "||" "and" "or"])
(binary
  operator: ["&&" "||" "and" "or"]
  right: [(binary) @operand (parenthesized_statements . (binary) @operand .)])
(method parameters: (method_parameters [(identifier) (keyword_parameter !value)] @parameter))
(singleton_method
  parameters: (method_parameters [(identifier) (keyword_parameter !value)] @parameter))
