package cn.liandong.console.pictures;

import cn.liandong.contracts.response.LevelEvent.AlarmSounded;
import cn.liandong.contracts.response.LevelEvent.ItemOverdue;
import cn.liandong.contracts.response.LevelEvent.ItemRuledOut;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.ItemUnticked;
import cn.liandong.contracts.response.LevelEvent.LevelEnded;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.LevelEvent.OfIncident;
import cn.liandong.contracts.response.LevelEvent.OfItem;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The facts of a timeline's line about a response level or its checklist. */
final class ChecklistLines {
    private ChecklistLines() {}

    static Map<String, String> facts(Picture picture, OfIncident event) {
        var facts = new TreeMap<String, String>();
        if (event instanceof OfItem one) {
            facts.putAll(item(picture, one));
        }
        switch (event) {
            case LevelSet set -> {
                facts.put("level", set.level().name());
                facts.put("from", set.from() == null ? "" : set.from().name());
                facts.put("added", String.valueOf(set.added().size()));
                facts.put("dropped", String.valueOf(set.dropped().size()));
            }
            case LevelStandDownAsked asked -> {
                facts.put("level", asked.level().name());
                facts.put("to", asked.to() == null ? "" : asked.to().name());
                facts.put("until", asked.until().toString());
            }
            case LevelEnded ended -> {
                facts.put("level", ended.level().name());
                facts.put("dropped", String.valueOf(ended.dropped().size()));
            }
            case AlarmSounded alarm -> {
                facts.put("number", String.valueOf(alarm.number()));
                facts.put("offered", String.valueOf(alarm.offered().size()));
                facts.put("missing", alarm.missing().stream().map(Enum::name).collect(Collectors.joining(",")));
            }
            case ItemTicked by -> facts.put("latenessMillis", String.valueOf(by.latenessMillis()));
            case ItemUnticked by -> {
                facts.put("reason", by.reason().name());
                facts.put("text", by.text() == null ? "" : by.text());
                facts.put("dueAt", by.dueAt().toString());
            }
            case ItemRuledOut by -> {
                facts.put("reason", by.reason().name());
                facts.put("text", by.text() == null ? "" : by.text());
            }
            case ItemOverdue line -> {
                facts.put("dueAt", line.dueAt().toString());
                facts.put("latenessMillis", String.valueOf(line.latenessMillis()));
            }
        }
        return facts;
    }

    /** What is to be done, as its plan says it. */
    private static Map<String, String> item(Picture picture, OfItem event) {
        var checklist = picture.families().checklists().find(event.incident().value());
        var item = checklist == null ? null : checklist.find(event.item());
        return Map.of(
                "item",
                event.item(),
                "what",
                item == null ? event.item() : item.text(),
                "whatInEnglish",
                item == null || item.english() == null ? "" : item.english());
    }
}
