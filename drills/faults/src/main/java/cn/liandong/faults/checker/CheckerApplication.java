package cn.liandong.faults.checker;

import cn.liandong.faults.checker.history.HistoryFolder;
import java.io.PrintStream;
import java.nio.file.Path;

/** Judges a history that was saved: prints the verdict, and ends with 1 where a promise was broken. */
public final class CheckerApplication {
    static final int CLEAN = 0;
    static final int GUILTY = 1;
    static final int NOT_JUDGED = 2;

    private CheckerApplication() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Returns the exit code; a history that cannot be read is neither clean nor guilty. */
    static int run(String[] arguments, PrintStream out, PrintStream errors) {
        if (arguments.length != 1) {
            errors.println("Say which history to judge: the folder that it was saved in.");
            return NOT_JUDGED;
        }
        try {
            var verdict = Checker.judge(HistoryFolder.load(Path.of(arguments[0])));
            out.println(VerdictText.of(verdict));
            return verdict.isClean() ? CLEAN : GUILTY;
        } catch (RuntimeException e) {
            errors.println("The history was not judged: " + e.getMessage());
            return NOT_JUDGED;
        }
    }
}
