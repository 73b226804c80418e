package cn.liandong.faults.loaddrills;

import cn.liandong.drills.scenarios.BadScenarioFile;
import cn.liandong.drills.scenarios.LoadFile;
import cn.liandong.drills.scenarios.LoadReader;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.subjects.Packaged;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * Plays load drills, each against a city that is started for it, and writes what came of them:
 * {@code <unpacked application> <sample city> <quotas> <README> <file of a load drill>...}. {@code -Dscale=0.1} plays a tenth of
 * each and writes nothing, {@code -Dseed=} begins chance, {@code -Dwarm=} sets the warm-up, seconds. Ends with 1 where something
 * expected did not come, with 2 where a file cannot be played.
 */
public final class LoadApplication {
    private static final int FIRST_FILE = 4;
    private static final int EXAMPLES = 10;
    private static final int WARM_UP_SECONDS = Integer.getInteger("warm", 60);

    private LoadApplication() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments, System.out));
    }

    private static int run(String[] arguments, PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("liandong-load");
        boolean held = true;
        for (var argument : Arrays.asList(arguments).subList(FIRST_FILE, arguments.length)) {
            try {
                held &= play(Path.of(argument), arguments, folder, out);
            } catch (BadScenarioFile | IllegalArgumentException unfit) {
                out.println(unfit.getMessage());
                return 2;
            } catch (IllegalStateException | KafkaException ended) {
                out.println(argument + " was not judged: " + ended.getMessage() + "; look at process.log in " + folder);
                held = false;
            }
        }
        return held ? 0 : 1;
    }

    private static boolean play(Path path, String[] arguments, Path folder, PrintStream out) throws Exception {
        double scale = scale(System.getProperty("scale", "1"));
        var file = file(path);
        var packaged = new Packaged(Path.of(arguments[0]));
        var plan = new CityPlan(
                folder.resolve(file.drill().id().value()),
                packaged.everything(List.of()),
                packaged.setUp(),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Duration.ofSeconds(WARM_UP_SECONDS),
                Long.getLong("seed", 1));
        var played = LoadDrillRun.play(file, scale, plan, out);
        var row = new LoadRow(file.drill(), scale, LoadVerdict.of(played));
        row.verdict().findings().stream()
                .limit(EXAMPLES)
                .map(LoadApplication::line)
                .forEach(out::println);
        out.println(row.markdown());
        if (row.isWhole()) {
            row.write(Path.of(arguments[3]));
        }
        return row.isHeld();
    }

    private static LoadFile file(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("There is no load drill " + path
                    + ": expected the name of a file in drills/scenarios/load without its ending, such as one-city.");
        }
        return LoadReader.read(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    }

    private static double scale(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException no) {
            throw new IllegalArgumentException(
                    "the scale is '" + text + "', expected more than 0 and 1 at most, such as 0.1", no);
        }
    }

    private static String line(Finding finding) {
        return "  " + finding.kind() + " " + finding.place() + " " + finding.about() + ": " + finding.says();
    }
}
