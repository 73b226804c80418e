package cn.liandong.reports.reading;

import cn.liandong.contracts.incidents.ReportKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what it can of a CAP 1.2 alert and warns of the rest; any alert is a report, an empty one too. */
public final class CapReader {
    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** An update that supersedes more names the last of them last. */
    private static final int MOST_REFERENCES = 100;

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})");

    private enum Status {
        ACTUAL,
        EXERCISE,
        SYSTEM,
        TEST,
        DRAFT
    }

    private enum Kind {
        ALERT,
        UPDATE,
        CANCEL,
        ACK,
        ERROR
    }

    private CapReader() {}

    /**
     * Reads a body.
     *
     * @param charset as the caller named it, null where it did not
     * @throws NotCap if the body is no XML, has a document type, or is another document
     */
    public static CapReading read(byte[] body, @Nullable String charset) throws NotCap {
        var findings = new Findings();
        var text = text(body, charset, findings);
        var alert = CapXml.alert(legal(text, findings), findings);
        var fields = alert.fields("/alert", findings);
        var id = id(fields, findings);
        var status = word(fields, "status", Status.values(), Status.ACTUAL);
        var kind = kind(status, word(fields, "msgType", Kind.values(), Kind.ALERT), findings);
        var references = references(fields);
        List.of("source", "scope", "restriction", "addresses", "code", "note", "incidents", "info")
                .forEach(fields::find);
        fields.rest();
        var understood = CapInfoReader.read(alert, status == Status.EXERCISE, findings);
        if (understood.equals(CapInfoReader.NOTHING) && (kind == ReportKind.INITIAL || kind == ReportKind.FOLLOW_UP)) {
            findings.add("", WarningCode.EMPTY_REPORT);
        }
        boolean trial = status == Status.SYSTEM || status == Status.TEST;
        if (trial) {
            findings.add("/alert/status", WarningCode.HANDLED_AS_TRIAL, shown(status));
        }
        var kept = KeptBody.of(text, findings);
        return new CapReading(new Reading(understood, null, null, findings.all(), kept), kind, trial, id, references);
    }

    /** In the encoding that it declares, as far as it can be told. */
    private static String text(byte[] body, @Nullable String charset, Findings findings) {
        if (body.length >= 2 && ((body[0] == -2 && body[1] == -1) || (body[0] == -1 && body[1] == -2))) {
            return StandardCharsets.UTF_16.decode(ByteBuffer.wrap(body)).toString();
        }
        var declared = ENCODING.matcher(new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1));
        var decoded = Decoded.of(body, declared.find() ? declared.group(1) : charset, findings);
        return decoded.json();
    }

    /** XML has no place for most control characters; a report with one in it is a report all the same. */
    private static String legal(String text, Findings findings) {
        var paired = Spelling.paired(text);
        var legal = new StringBuilder(paired.length());
        paired.chars()
                .map(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= 0xFFFE ? 0xFFFD : c)
                .forEach(c -> legal.append((char) c));
        if (!text.contentEquals(legal)) {
            findings.add("", WarningCode.NOT_TEXT);
        }
        return legal.toString();
    }

    private static @Nullable CapAlertId id(Fields alert, Findings findings) {
        var sender = alert.text("sender", Fields.SHORT_TEXT);
        var identifier = alert.text("identifier", Fields.SHORT_TEXT);
        var sent = alert.text("sent", Fields.SHORT_TEXT);
        var id = CapAlertId.of(sender, identifier, sent);
        if (id == null) {
            findings.add("/alert", WarningCode.WRONG_TYPE, "sender, identifier, sent");
        } else {
            requireWithout(alert, "sender", id.sender());
            requireWithout(alert, "identifier", id.identifier());
            // Read once more for what it says of the time, which is a name here and no date.
            Times.instant(alert, "sent");
        }
        return id;
    }

    /** Section 3.2.1: what stands in a list of references with commas between. */
    private static void requireWithout(Fields alert, String name, String written) {
        if (written.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',' || c == '<' || c == '&')) {
            alert.warn(name, "没有空格、逗号、< 和 & without space, comma, < and &");
        }
    }

    private static <E extends Enum<E>> E word(Fields alert, String name, E[] words, E otherwise) {
        var written = alert.text(name, Fields.SHORT_TEXT);
        for (var word : words) {
            if (written != null && word.name().equalsIgnoreCase(written.strip())) {
                return word;
            }
        }
        alert.warn(
                name,
                String.join(", ", Arrays.stream(words).map(CapReader::shown).toList()));
        return otherwise;
    }

    private static String shown(Enum<?> word) {
        return word.name().charAt(0) + word.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static ReportKind kind(Status status, Kind kind, Findings findings) {
        if (status == Status.DRAFT) {
            findings.add("/alert/status", WarningCode.KEPT_ONLY, "status Draft");
            return ReportKind.KEPT_ONLY;
        }
        return switch (kind) {
            case ALERT -> ReportKind.INITIAL;
            case UPDATE -> ReportKind.FOLLOW_UP;
            case CANCEL -> ReportKind.WITHDRAWAL;
            case ACK, ERROR -> {
                findings.add("/alert/msgType", WarningCode.KEPT_ONLY, "msgType " + shown(kind));
                yield ReportKind.KEPT_ONLY;
            }
        };
    }

    private static List<CapAlertId> references(Fields alert) {
        var written = alert.text("references", Integer.MAX_VALUE);
        if (written == null) {
            return List.of();
        }
        var all = new ArrayList<CapAlertId>();
        boolean unread = false;
        for (var reference : written.strip().split("\\s+", -1)) {
            var id = CapAlertId.read(reference);
            if (id == null) {
                unread = true;
            } else {
                all.add(id);
            }
        }
        if (unread) {
            alert.warn("references", "sender,identifier,sent");
        }
        return all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size());
    }
}
