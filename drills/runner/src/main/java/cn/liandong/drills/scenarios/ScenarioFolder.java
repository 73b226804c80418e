package cn.liandong.drills.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The scenarios of a folder. One that is wrong keeps no other one out: the runner is there for more than drills.
 *
 * @param files by name
 * @param wrong what cannot be used, a line each, with file, line, column and what was expected
 */
public record ScenarioFolder(List<ScenarioFile> files, List<String> wrong) {
    private static final String ENDING = ".yaml";

    public ScenarioFolder {
        files = List.copyOf(files);
        wrong = List.copyOf(wrong);
    }

    /** Reads every file of this folder that ends in `.yaml`; of two with one id the first counts. */
    public static ScenarioFolder read(Path folder) {
        var files = new ArrayList<ScenarioFile>();
        var wrong = new ArrayList<String>();
        var seen = new HashMap<Object, String>();
        try {
            for (var path : paths(folder)) {
                try {
                    var file = ScenarioReader.read(String.valueOf(path.getFileName()), Files.readAllBytes(path));
                    var id = file.scenario().id();
                    var before = seen.putIfAbsent(List.of(file.jurisdiction(), id), file.name());
                    if (before != null) {
                        throw new BadScenarioFile(file.name() + ": the id '" + id + "' is that of " + before
                                + " already, expected one of its own.");
                    }
                    files.add(file);
                } catch (BadScenarioFile bad) {
                    wrong.add(String.valueOf(bad.getMessage()));
                }
            }
        } catch (IOException failed) {
            wrong.add("The folder of scenarios " + folder + " cannot be read: " + failed.getMessage() + ".");
        }
        return new ScenarioFolder(files, wrong);
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
        }
    }
}
