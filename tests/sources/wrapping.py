"""Writes a message into each format, in each escaping, by libraries other than ours."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import default

import yaml

Wrapper = Callable[[str], str]


def _yaml(style: str | None, **options: object) -> Wrapper:
    def write(text: str) -> str:
        record = {"replies": [{"name": "Late", "body": text, "notes": "never sent"}]}
        return yaml.dump(record, default_style=style, allow_unicode=True, sort_keys=False, **options)  # type: ignore[call-overload, no-any-return]

    return write


def _json(**options: object) -> Wrapper:
    return lambda text: json.dumps([{"title": "Late", "content": text}], **options)  # type: ignore[arg-type]


def _csv(delimiter: str, quoting: int, newline: str) -> Wrapper:
    def write(text: str) -> str:
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=newline)  # type: ignore[arg-type]
        writer.writerows([["title", "body", "tags"], ["Late", text, "x"]])
        return out.getvalue()

    return write


def _mail(encoding: str, newline: str = "\n", subtype: str = "plain") -> Wrapper:
    def write(text: str) -> str:
        mail = EmailMessage(policy=default.clone(linesep=newline))
        mail["Subject"] = "Late"
        mail.set_content(_paragraphs(text) if subtype == "html" else text, subtype=subtype, cte=encoding)
        return mail.as_bytes().decode("utf-8")

    return write


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n"))


def _tagged(text: str) -> str:
    """HTML with a tag round every other word."""
    lines = []
    for line in text.split("\n"):
        words = [html.escape(word) for word in _words(line)]
        lines.append(" ".join(f"<b>{word}</b>" if i % 2 else word for i, word in enumerate(words)))
    return "<br>\n".join(lines)


def _words(line: str) -> list[str]:
    return re.split(r"(?<!\{) (?!\})", line)


def _page(text: str) -> str:
    return f"<html><head><title>Never read</title></head><body>{_tagged(text)}</body></html>"


def _wrapped_lines(text: str) -> str:
    """HTML whose lines are broken and indented between all words."""
    return (
        "<p>" + "<br>".join("\r\n\t  ".join(map(html.escape, _words(line))) for line in text.split("\n")) + "</p>\r\n"
    )


def _mjml(text: str) -> str:
    body = f"<mj-section><mj-column><mj-text>{_tagged(text)}</mj-text></mj-column></mj-section>"
    return f"<mjml><mj-head><mj-title>Never read</mj-title></mj-head><mj-body>{body}</mj-body></mjml>"


def _marked(text: str) -> str:
    """Markdown with marks round every other word that is one."""
    marks = ("**", "_", "*")
    lines = [_words(line) for line in text.split("\n")]
    return "\n".join(
        " ".join(
            f"{marks[i % 3]}{word}{marks[i % 3]}" if i % 2 and word.isascii() and word.isalpha() else word
            for i, word in enumerate(line)
        )
        for line in lines
    )


def _control(opening: str, closing: str) -> Wrapper:
    """A control tag before every other word of a tagged text and after it."""
    return lambda text: (
        f"{opening}<p>{_tagged(text).replace('<b>', opening + '<b>').replace('</b>', '</b>' + closing)}</p>{closing}"
    )


def _json_html(text: str) -> str:
    record = {"title": "Late", "content": "Never read.", "content_html": f"<div>{_tagged(text)}</div>"}
    return json.dumps([record]).replace("/", "\\/").replace("<", "\\u003C")


def _zendesk(text: str) -> str:
    action = {"field": "comment_value", "value": ["channel:all", text]}
    return json.dumps({"macros": [{"title": "Late", "actions": [action]}]}, ensure_ascii=False)


def _yaml_template(text: str) -> str:
    lines = _yaml("|")(text).splitlines(keepends=True)
    return "".join(["{% if late %}\n", *lines[:1], "{% for a in b %}\n", *lines[1:], "{% endfor %}\n{% endif %}\n"])


def _json_template(text: str) -> str:
    record = f'{{"id": {{{{id}}}}, "reply": {json.dumps(text)}}}'
    return "[{{#each all}}" + record + "{{#unless @last}},{{/unless}}{{/each}}]"


def _po(text: str) -> str:
    """Each word in a string of its own, as long lines are broken."""
    pieces = [word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for word in text.split(" ")]
    strings = "\n".join(f'"{piece} "' for piece in pieces[:-1])
    return f'msgid ""\nmsgstr ""\n"Language: fi\\n"\n\nmsgid "late"\nmsgstr ""\n{strings}\n"{pieces[-1]}"\n'


def _fenced(text: str) -> str:
    return f"# Replies\n\n## Late\n\n```\n{text}\n```\n"


WRAPPERS: dict[str, tuple[str, Wrapper]] = {
    "text": ("a.txt", str),
    "text-crlf": ("a.txt", lambda text: text.replace("\n", "\r\n")),
    "markdown": ("a.md", lambda text: f"---\ntitle: Late\n---\n\n# Late\n\n{text}\n"),
    "fenced": ("a.md", _fenced),
    "html": ("a.html", _paragraphs),
    "html-tags": ("a.html", _page),
    "html-lines": ("a.html", _wrapped_lines),
    "mjml": ("a.mjml", _mjml),
    "markdown-marks": ("a.md", _marked),
    "liquid": ("a.liquid", _control("{% if late %}", "{% endif %}")),
    "handlebars": ("a.hbs", _control("{{#if late}}", "{{/if}}")),
    "mustache": ("a.mustache", _control("{{#late}}", "{{/late}}")),
    "erb": ("a.html.erb", _control("<% if late? %>", "<% end -%>")),
    "jinja": ("a.txt.j2", lambda text: "{% if late %}" + text + "{# never read #}{% endif %}"),
    "template": ("a.html.j2", lambda text: "{% if late %}" + _paragraphs(text) + "{% endif %}"),
    "yaml-literal": ("a.yml", _yaml("|")),
    "yaml-folded": ("a.yml", _yaml(">", width=30)),
    "yaml-single": ("a.yml", _yaml("'", width=30)),
    "yaml-double": ("a.yml", _yaml('"', width=30)),
    "yaml-plain": ("a.yml", _yaml(None, width=30)),
    "yaml-crlf": ("a.yml", _yaml("|", line_break="\r\n")),
    "yaml-template": ("a.yml.j2", _yaml_template),
    "yaml-flow": ("a.yml", _yaml(None, default_flow_style=True, width=30)),
    "json": ("a.json", _json(ensure_ascii=False, indent=2)),
    "json-ascii": ("a.json", _json()),
    "json-html": ("a.json", _json_html),
    "json-zendesk": ("a.json", _zendesk),
    "json-template": ("a.json.hbs", _json_template),
    "json-lines": ("a.jsonl", lambda text: json.dumps({"id": 1, "reply": text}) + "\n"),
    "csv": ("a.csv", _csv(",", csv.QUOTE_MINIMAL, "\r\n")),
    "csv-semicolon": ("a.csv", _csv(";", csv.QUOTE_ALL, "\n")),
    "tsv": ("a.tsv", _csv("\t", csv.QUOTE_MINIMAL, "\n")),
    "po": ("a.po", _po),
    "po-crlf": ("a.po", lambda text: _po(text).replace("\n", "\r\n")),
    "mail": ("a.eml", _mail("8bit")),
    "mail-quoted": ("a.eml", _mail("quoted-printable", "\r\n")),
    "mail-base64": ("a.eml", _mail("base64")),
    "mail-base64-crlf": ("a.eml", _mail("base64", "\r\n")),
    "mail-html-base64": ("a.eml", _mail("base64", subtype="html")),
    "mail-html": ("a.eml", _mail("quoted-printable", subtype="html")),
}
