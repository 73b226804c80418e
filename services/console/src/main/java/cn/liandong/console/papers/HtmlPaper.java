package cn.liandong.console.papers;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** Writes a sheet as one file that any browser shows and prints, with nothing beside it: no script, no address, no font. */
public final class HtmlPaper {
    private static final String BEGIN = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>""";

    private static final String STYLED = """
            </title>
            <style>
            @page { size: A4; margin: 15mm; @bottom-center { content: "第" counter(page) "页 共" counter(pages) "页" } }
            body { font: 12pt/1.4 sans-serif; color: #000; background: #fff; max-width: 60em; margin: 1em auto; padding: 0 1em }
            h1 { font-size: 16pt; margin: 0 }
            .as-of { font-size: 26pt; font-weight: bold; margin: 0 }
            h2 { font-size: 13pt; margin: 1.2em 0 .3em; break-after: avoid }
            table { border-collapse: collapse; width: 100%; table-layout: fixed }
            th, td { border: 1px solid #000; padding: .2em .4em; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere }
            th { background: #ddd }
            tr { break-inside: avoid }
            .marked td { background: #ddd; font-weight: bold }
            .marked td:first-child { border-left-width: 6px }
            </style>
            </head>
            <body>
            """;

    private HtmlPaper() {}

    public static byte[] of(PaperSheet sheet) {
        var html = new StringBuilder(BEGIN);
        html.append(text(sheet.title() + " " + sheet.asOf())).append(STYLED);
        html.append("<h1>")
                .append(text(sheet.title()))
                .append(sheet.largeAsOf() ? "</h1>\n<p class=\"as-of\">" : "</h1>\n<p>");
        html.append(text(sheet.asOf())).append("</p>\n");
        for (var line : sheet.heading()) {
            html.append("<p>").append(text(line)).append("</p>\n");
        }
        for (var part : sheet.parts()) {
            part(html, part);
        }
        return html.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void part(StringBuilder html, PaperSheet.Part part) {
        html.append("<h2>").append(text(part.name())).append("</h2>\n");
        if (part.rows().isEmpty()) {
            html.append("<p>").append(text(part.none())).append("</p>\n");
            return;
        }
        html.append("<table>\n<thead><tr>");
        for (var column : part.columns()) {
            html.append("<th scope=\"col\" style=\"width: ")
                    .append(column.share())
                    .append("%\">");
            html.append(text(column.name())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : part.rows()) {
            html.append(row.marked() ? "<tr class=\"marked\">" : "<tr>");
            row.cells().forEach(cell -> html.append("<td>").append(text(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    /** What somebody wrote stays what he wrote. */
    private static String text(String said) {
        return HtmlUtils.htmlEscape(said, "UTF-8");
    }
}
