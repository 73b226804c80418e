package cn.liandong.reports.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads a JSON object without turning away what a report may hold: fields twice, raw control characters, any number. */
final class JsonText {
    /** A report is two deep; whatever is nested deeper than this was not written by anybody who reports. */
    private static final int DEEPEST = 500;

    private static final int LONGEST = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST)
                    .maxNameLength(LONGEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** The deepest object that holds fields of a report. */
    private static final int DEEPEST_FIELDS = 2;

    private final JsonParser parser;
    private final Findings findings;

    /** A JSON value as it was written: a number is still its digits, so that no number is too large to be read. */
    sealed interface Value {}

    /** An object; of a field that was there twice the last. */
    record Members(Map<String, Value> fields) implements Value {}

    record Text(String text) implements Value {}

    record Digits(String digits) implements Value {}

    record Truth(boolean holds) implements Value {}

    record Null() implements Value {}

    /** An array, or anything deeper than a report is: nothing in it is looked at. */
    record Other() implements Value {}

    private JsonText(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /** Reads the object, or says why the text is none. */
    static Members object(String json, Findings findings) throws NotAReport {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            return new JsonText(parser, findings).object();
        } catch (JacksonException e) {
            throw new NotAReport(NotAReport.Reason.NOT_JSON, where(e), null);
        }
    }

    private Members object() throws NotAReport {
        try {
            if (parser.nextToken() == null) {
                throw new NotAReport(NotAReport.Reason.NOT_JSON, "the body is empty", null);
            }
            var value = value("", 1);
            if (parser.nextToken() != null) {
                throw new NotAReport(NotAReport.Reason.NOT_JSON, "something follows the object", null);
            }
            if (value instanceof Members members) {
                return members;
            }
            throw new NotAReport(
                    NotAReport.Reason.NOT_AN_OBJECT, "the body is another JSON value than an object", null);
        } catch (JacksonException e) {
            throw new NotAReport(NotAReport.Reason.NOT_JSON, where(e), field());
        }
    }

    /** The field in which reading ended; deeper ones are none of a report's. */
    private @Nullable String field() {
        var pointer = new StringBuilder();
        var at = parser.streamReadContext().pathAsPointer();
        for (int depth = 0; depth < DEEPEST_FIELDS && !at.matches(); depth++) {
            pointer.append(Findings.token(at.getMatchingProperty()));
            at = at.tail();
        }
        return pointer.isEmpty() ? null : Findings.shown(pointer.toString());
    }

    private Value value(String pointer, int depth) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getString());
            case VALUE_TRUE -> new Truth(true);
            case VALUE_FALSE -> new Truth(false);
            case VALUE_NULL -> new Null();
            case START_OBJECT -> depth > DEEPEST_FIELDS ? skipped() : members(pointer, depth);
            default -> skipped();
        };
    }

    private Value skipped() {
        parser.skipChildren();
        return new Other();
    }

    private Members members(String pointer, int depth) {
        var fields = new LinkedHashMap<String, Value>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var below = pointer + Findings.token(name);
            parser.nextToken();
            if (fields.put(name, value(below, depth + 1)) != null) {
                findings.add(below, WarningCode.DUPLICATE_FIELD);
            }
        }
        return new Members(fields);
    }

    /** Only the place: what stands there is the caller's own and may be personal. */
    private static String where(JacksonException e) {
        var at = e.getLocation();
        return at == null ? "it cannot be read" : "at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
