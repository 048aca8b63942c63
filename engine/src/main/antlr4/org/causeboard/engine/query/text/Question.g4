/*
 * Questions in writing: P(Y | do(X=1)), E[Y_{X=1}] - E[Y_{X=0}], ATE(X -> Y), X _||_ Y | Z.
 *
 * Words such as P, E, ATE and do are names like any other: which of them is a function is decided behind the parser,
 * so that a variable may be called E and a misspelt function gets a suggestion.
 */
grammar Question;

question
    : separation EOF
    | contrast EOF
    ;

// X, W _||_ Y | Z
separation
    : left=names SEPARATED right=names (BAR given=names)?
    ;

names
    : word (COMMA word)*
    | LBRACE (word (COMMA word)*)? RBRACE
    ;

// a - b - c is (a - b) - c; a ratio binds closer than a difference.
contrast
    : ratio (MINUS ratio)*
    ;

ratio
    : atom (SLASH atom)*
    ;

atom
    : LPAR contrast RPAR
    | call
    ;

// P(Y=1 | X=0), E[Y | do(X=1)], Q[0.9](Y | X=1), ATE(X -> Y), MAP(X, Y | Z=1), MPE(| Z=1)
call
    : function=word LSQUARE level=number RSQUARE LPAR body RPAR
    | function=word LPAR body RPAR
    | function=word LSQUARE body RSQUARE
    ;

body
    : chain (COMMA option)* (BAR conditions)?
    | targets (BAR conditions)?
    | (BAR conditions)?                             // everything is asked about
    ;

// X -> Y, X -> M -> Y, X -> {M1, M2} -> Y
chain
    : link (LEADS_TO link)+
    ;

link
    : word
    | LBRACE word (COMMA word)* RBRACE
    ;

// treated against control; a mediator with or without its level; a further path
option
    : treated=value VERSUS control=value
    | chain
    | word (EQUAL value)?
    ;

targets
    : target (COMMA target)*
    ;

target
    : event
    | subject
    ;

conditions
    : condition (COMMA condition)*
    ;

condition
    : action=word LPAR interventions RPAR
    | event
    ;

event
    : subject comparison value
    | lower=number below=comparison subject above=comparison upper=number
    | lower=number below=comparison subject
    | subject IN LBRACE weighed (COMMA weighed)* RBRACE
    | subject IN opening=(LSQUARE | LPAR) lower=number COMMA upper=number closing=(RSQUARE | RPAR)
    ;

// a state, or a state and how probable an uncertain report is in it: {yes: 80, no: 20}
weighed
    : value (COLON number)?
    ;

comparison
    : EQUAL
    | UNEQUAL
    | LESS
    | AT_MOST
    | GREATER
    | AT_LEAST
    ;

// Y, Y_{X=1}, Y_{X=1, M_{X=0}}
subject
    : word subscript?
    ;

subscript
    : SUBSCRIPT interventions? RBRACE
    ;

interventions
    : intervention (COMMA intervention)*
    ;

intervention
    : word EQUAL source=word subscript              # toCounterfactual
    | word EQUAL value                              # toValue
    | word subscript                                # toItself
    | word BECOMES formula                          # policy
    | word TILDE formula                            # draw
    | cause=word LEADS_TO effect=word CUT           # cutEdge
    | word                                          # valueless
    ;

// The text of a formula is kept as it is written: the formula language reads it.
formula
    : piece+
    ;

piece
    : LPAR inner* RPAR
    | LSQUARE inner* RSQUARE
    | LBRACE inner* RBRACE
    | ~(LPAR | RPAR | LSQUARE | RSQUARE | LBRACE | RBRACE | SUBSCRIPT | COMMA)
    ;

inner
    : piece
    | COMMA
    ;

value
    : number
    | word
    ;

number
    : MINUS? (NUMBER | INFINITY)
    ;

word
    : NAME
    | QUOTED
    | IN
    | VERSUS
    | CUT
    | INFINITY
    ;

SEPARATED: '_||_' | '_|_' | '\u2AEB' | '\u22A5\u22A5' | '\u22A5';
SUBSCRIPT: '_{';
BECOMES: ':=';
LEADS_TO: '->' | '\u2192';
AT_MOST: '<=' | '\u2264';
AT_LEAST: '>=' | '\u2265';
UNEQUAL: '!=' | '\u2260';
EQUAL: '=';
LESS: '<';
GREATER: '>';
TILDE: '~';
BAR: '|';
COMMA: ',';
COLON: ':';
MINUS: '-' | '\u2212';
SLASH: '/';
LPAR: '(';
RPAR: ')';
LSQUARE: '[';
RSQUARE: ']';
LBRACE: '{';
RBRACE: '}';

IN: 'in' | '\u2208';
VERSUS: 'vs';
CUT: 'cut';
INFINITY: 'inf';

NUMBER: DIGIT+ ('.' DIGIT+)? ([eE] [+-]? DIGIT+)?;

// An underscore inside a name, never at its end, so that Y_{X=1} is Y with a subscript.
NAME: LETTER (LETTER | DIGIT | '.' | '_'+ (LETTER | DIGIT))*;

QUOTED: '"' (ESCAPE | ~["\\])* '"';

SPACE: [\p{White_Space}]+ -> channel(HIDDEN);

// Whatever else: formulas may use it, everything else refuses it.
OTHER: .;

fragment LETTER: [\p{L}];
fragment DIGIT: [0-9];
fragment ESCAPE: '\\' ["\\];
