package cn.liandong.standalone.heads;

import cn.liandong.runtime.journal.JournalWalk;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.process.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the journals are what they were, in lines that an engineer reads. */
public final class WalkedJournals {
    private WalkedJournals() {}

    /**
     * Says of each journal how long it is, then what does not hold.
     *
     * @return whether everything holds
     */
    public static boolean say(RuntimeSettings settings, Path data, PrintStream out) {
        var broken = new ArrayList<String>();
        var signed = signed(data, broken);
        var walked = JournalWalk.whole(
                settings,
                HeadsKeeper.JOURNALS,
                signed.stream().flatMap(one -> one.heads().stream()).toList());
        walked.stream()
                .collect(Collectors.groupingBy(one -> one.end().journal()))
                .forEach((journal, partitions) -> out.println(line(journal, partitions)));
        walked.forEach(one -> broken.addAll(one.broken()));
        out.println(
                signed.isEmpty()
                        ? "No heads were signed yet: that is done once a day."
                        : "Held against " + signed.size() + " times that heads were signed, since "
                                + signed.getFirst().at() + " and last at "
                                + signed.getLast().at() + ".");
        if (broken.isEmpty()) {
            out.println("The journals are whole.");
        } else {
            out.println("The journals are NOT whole:");
            broken.forEach(one -> out.println("  " + one));
        }
        return broken.isEmpty();
    }

    private static List<HeadsFile.Signed> signed(Path data, List<String> broken) {
        var folder = HeadsFolder.in(data);
        try {
            return folder.file().read(folder.verifyingKey());
        } catch (HeadsFile.NotTrusted e) {
            broken.add(String.valueOf(e.getMessage()));
            return List.of();
        } catch (IOException e) {
            throw new CannotStart("The signed heads in " + data + " cannot be read ("
                    + e.getClass().getSimpleName() + "): make them yours, or name the data folder with LIANDONG_DATA.");
        }
    }

    private static String line(String journal, List<JournalWalk.Walked> partitions) {
        return "%s: %d entries in %d partitions; %d records that are no entries were passed over"
                .formatted(
                        journal,
                        partitions.stream().mapToLong(one -> one.end().entry()).sum(),
                        partitions.size(),
                        partitions.stream()
                                .mapToLong(JournalWalk.Walked::passedOver)
                                .sum());
    }
}
