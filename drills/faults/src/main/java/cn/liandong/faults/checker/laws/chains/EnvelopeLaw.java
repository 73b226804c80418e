package cn.liandong.faults.checker.laws.chains;

import static cn.liandong.faults.checker.findings.FindingKind.CHAIN;

import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.journals.AcceptedEntry;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.laws.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An accepted entry can be read, and its CloudEvents headers, which the chain does not cover, say what it says. */
public final class EnvelopeLaw {
    private EnvelopeLaw() {}

    public static List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (var chain : evidence.journals().chains()) {
            Journals.entries(chain).forEach(entry -> check(entry, findings));
        }
        return findings;
    }

    private static void check(AcceptedEntry entry, List<Finding> findings) {
        if (!entry.isReadable()) {
            findings.add(at(entry, "is accepted, and is no JSON object"));
            return;
        }
        expected(entry).forEach((name, value) -> {
            var header = entry.record().header(name);
            if (!value.equals(header)) {
                findings.add(at(entry, "has the header " + name + ": " + header + ", but says " + value));
            }
        });
    }

    private static Map<String, String> expected(AcceptedEntry entry) {
        var expected = new LinkedHashMap<String, String>();
        expected.put("ce_specversion", "1.0");
        expected.put("ce_id", entry.topic() + "/" + entry.partition() + "/" + entry.number());
        expected.put("ce_source", "/liandong/" + Journals.serviceOf(entry.topic()));
        expected.put("ce_type", "cn.liandong." + entry.topic() + ".entry");
        expected.put("ce_time", entry.json().path("at").asString(""));
        expected.put("ce_subject", entry.jurisdiction());
        expected.put("content-type", "application/json");
        return expected;
    }

    private static Finding at(AcceptedEntry entry, String says) {
        return new Finding(
                CHAIN,
                Place.of(entry),
                entry.topic() + "/" + entry.partition(),
                "entry " + entry.number() + " " + says);
    }
}
