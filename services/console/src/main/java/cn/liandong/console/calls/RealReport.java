package cn.liandong.console.calls;

import cn.liandong.console.pictures.Item;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told where an incident of a drill turns out to be real: what it is and where, as the drill has it. Who was hurt and
 * what was done is left out: a drill makes that up, and of what is real nobody has told it yet.
 */
final class RealReport {
    private RealReport() {}

    /** The body of a report to intake. */
    static byte[] of(Item.Incident drilled) {
        var body = new LinkedHashMap<String, Object>();
        body.put("category", drilled.category().name());
        body.put("description", "演练中出现真实险情，由演练事件 " + drilled.number() + " 转为实情上报，伤亡等情况待核。");
        if (drilled.siteId() != null) {
            body.put("siteId", drilled.siteId());
        }
        var location = new LinkedHashMap<String, Object>();
        if (drilled.placeText() != null) {
            location.put("text", drilled.placeText());
        }
        if (drilled.coordinates() != null) {
            location.put("latitude", drilled.coordinates().latitude());
            location.put("longitude", drilled.coordinates().longitude());
        }
        if (!location.isEmpty()) {
            body.put("location", location);
        }
        var substance = drilled.substance();
        if (substance != null) {
            var told = new LinkedHashMap<String, Object>();
            put(told, "unNumber", substance.unNumber());
            put(told, "cas", substance.cas());
            put(told, "name", substance.name());
            put(told, "container", substance.container());
            body.put("substance", told);
        }
        return Json.mapper().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> told, String field, @Nullable String text) {
        if (text != null) {
            told.put(field, text);
        }
    }
}
