package cn.liandong.drills.scenarios;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.runtime.serde.Hashes;

/** Reads scenarios that people take part in: what the library may keep. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads one file.
     *
     * @throws BadScenarioFile if it is no scenario, or a load drill
     */
    public static ScenarioFile read(String name, byte[] bytes) {
        var document = new Document(name);
        var root = document.root(bytes);
        var load = Rows.find(root, LoadReader.LOAD);
        if (load != null) {
            throw document.bad(
                    load,
                    "this is a load drill 负载演练. It is no drill for the duty room: the library keeps none, and none is planned"
                            + " or started in a city where people are on duty; play it by `make load`, which starts a city of"
                            + " its own. 负载演练不进入脚本库，也不能在真实值班的城市排定或启动，请用 make load 在专门启动的城市上运行");
        }
        var rows = new Rows(document);
        return new ScenarioFile(
                name, Hashes.hex(Hashes.sha256(bytes)), rows.jurisdiction(root), rows.read(root, Scenario.class));
    }
}
