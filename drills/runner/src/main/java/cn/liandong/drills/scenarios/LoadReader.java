package cn.liandong.drills.scenarios;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.drills.scenarios.loads.LoadDrill;

/** Reads load drills: scenarios in which a machine is tried, told by their `load`. */
public final class LoadReader {
    static final String LOAD = "load";

    private LoadReader() {}

    /**
     * Reads one file.
     *
     * @throws BadScenarioFile if it is no load drill
     */
    public static LoadFile read(String name, byte[] bytes) {
        var document = new Document(name);
        var root = document.root(bytes);
        var rows = new Rows(document);
        var jurisdiction = rows.jurisdiction(root);
        var load = Rows.find(root, LOAD);
        if (load == null) {
            throw document.bad(
                    root,
                    "'" + LOAD + "' is missing, so this is a drill in which people take part: plan it under 演练 on the"
                            + " page, or expected " + Fields.names(LoadDrill.class));
        }
        for (var each : root.getValue()) {
            var field = Document.text(each.getKeyNode());
            if (isOfPeople(String.valueOf(field))) {
                throw document.bad(
                        each.getKeyNode(),
                        "'" + field + "' does not stand beside '" + LOAD
                                + "': nobody takes part in a load drill; expected " + Fields.names(LoadDrill.class));
            }
        }
        var drill = rows.read(root, LoadDrill.class);
        var objection = drill.objection();
        if (objection != null) {
            throw document.bad(load, objection);
        }
        return new LoadFile(name, jurisdiction, drill);
    }

    private static boolean isOfPeople(String field) {
        return Fields.of(Scenario.class).anyMatch(one -> Fields.name(one).equals(field))
                && Fields.of(LoadDrill.class).noneMatch(one -> Fields.name(one).equals(field));
    }
}
