package cn.liandong.reports.reading;

import cn.liandong.reports.reading.JsonText.Members;
import cn.liandong.reports.reading.JsonText.Other;
import cn.liandong.reports.reading.JsonText.Text;
import cn.liandong.reports.reading.JsonText.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** An element of a CAP alert: its text, or what stands in it. */
final class CapElement {
    /** What may stand there several times, and is read by itself. */
    private static final Set<String> SEVERAL = Set.of(
            "info",
            "code",
            "category",
            "responseType",
            "eventCode",
            "parameter",
            "resource",
            "area",
            "polygon",
            "circle",
            "geocode");

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<CapElement> children = new ArrayList<>();

    CapElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void write(String more) {
        text.append(more);
    }

    void add(CapElement child) {
        children.add(child);
    }

    String text() {
        return text.toString().strip();
    }

    List<CapElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** Its children as fields of a report; of one that is there twice the last. */
    Fields fields(String pointer, Findings findings) {
        var fields = new LinkedHashMap<String, Value>();
        for (var child : children) {
            var value = child.children.isEmpty() ? new Text(child.text()) : new Other();
            if (fields.put(child.name, value) != null && !SEVERAL.contains(child.name)) {
                findings.add(pointer + Findings.token(child.name), WarningCode.DUPLICATE_FIELD);
            }
        }
        return new Fields(pointer, new Members(fields), findings);
    }
}
