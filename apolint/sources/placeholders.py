"""Placeholders: what a help desk fills in before a message is sent, and the control tags of templates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from apolint.spans import Span

_HTML_NAMES = """
a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center
cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font
footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link
main map mark menu meta meter nav nobr noscript object ol optgroup option output p param path picture pre progress q rp
rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody td
template textarea tfoot th thead time title tr track tt u ul var video wbr xml
"""
HTML_NAMES = frozenset(_HTML_NAMES.split())
_HTML = "|".join(sorted(HTML_NAMES))

VALUE = rf"""
  \{{\{{ (?! [\#/^!>~] | \s*else\b ) (?s:.){{0,300}}? \}}\}} \}}?      # {{{{ticket.id}}}}, {{{{{{name}}}}}}
| <%= (?s:.){{0,2000}}? %> | <\?= (?s:.){{0,2000}}? \?>                                 # <%= name %>, <?= $name ?>
| [%$\#@]? \{{ (?![%\#]) (?: [^{{}}\n] | \{{ [^{{}}\n]* \}} ){{0,200}} \}}   # {{name}}, %{{order}}, ${{name}}
| \{{% \w+ (?: \. \w+ )+ (?: , [^%\n]{{0,100}} )? %\}}               # {{%customer.firstName,fallback=there%}}
| << [^<>\n]{{1,40}} >> | @ < [^<>\n/] [^<>\n]{{0,39}} >                       # <<NIMI>>, @<reporter>
| < (?! /? (?i: {_HTML} | mjml | mj-[\w-]+ ) \b ) \w [\w .-]{{1,40}} >          # <customer name>
| \[\[ [^\[\]\n]{{1,60}} \]\]                                         # [[name]]
| \[ [^\[\]\n]{{1,40}} \] (?! [(\[:] )                                # [NAME], [a/b]
| (?<! [\d%] ) % \( [\w.]+ \) [-+0\#]? \d* (?: \.\d+ )? [sdifr]            # %(name)s
| (?<! [\d%] ) % (?: \d+\$ )? [-+0\#]? \d* (?: \.\d+ )? [sdif] (?! \w )   # %s, %1$s
| % [A-Z_]\w* %                                                       # %NAME%
| \*\| [^|\n]+ \|\*                                                   # *|FNAME|*
| (?<! \w ) __ [A-Z]\w*? __ (?! \w )                                  # __NAME__
| \#\# [\w.]+ \#\#                                                    # ##ticket.id##
| \$ [A-Za-z_]\w*                                                     # $name
"""
BRANCH = r"""
  \{% [-+~]? \s* (?: else | elsif | elif | elseif | when ) \b (?s:.){0,2000}? %\}
| \{\{ ~? \s* else \b [^{}]* \}\} | \{\{ ~? \^ [^{}]* \}\}
| <% -? \s* \}? \s* (?: else | elsif ) \b (?s:.){0,2000}? %>
"""
CONTROL = r"""
  \{% [-+~]? \s* (?P<hidden> comment | schema | style | javascript ) \b (?s:.){0,2000}?
  \{% [-+~]? \s* end (?P=hidden) \s* [-+~]? %\}
| \{% (?! \w+ \. \w ) (?s:.){0,2000}? %\} | \{\# (?! \w+ \} ) (?s:.){0,2000}? \#\}
| \{\{ ~? !-- (?s:.){0,2000}? -- ~? \}\} | \{\{ ~? [\#/!>] [^{}]* \}\}
| <% (?! = ) (?s:.){0,2000}? %> | <\? (?! = ) (?s:.){0,2000}? \?>
"""
_PLACEHOLDER = re.compile(VALUE, re.VERBOSE)


def placeholders(text: str) -> Iterator[Span]:
    """The placeholders in a text, control tags not counted."""
    for match in _PLACEHOLDER.finditer(text):
        yield Span(*match.span())
