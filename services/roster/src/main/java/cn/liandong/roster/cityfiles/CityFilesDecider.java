package cn.liandong.roster.cityfiles;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.CityFileDiffers;
import cn.liandong.contracts.duty.DutyEvent.CityFileLoaded;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.CompleteCityFile;
import cn.liandong.contracts.duty.RosterCommand.OfferCityFile;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.roster.cityfiles.CityFiles.CityFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePSet;

/** Keeps what was loaded: a file that changed later is shown, once for each change, and nothing of it is applied. */
public final class CityFilesDecider {
    /** So that the entry stays far below its limit, however much of a file was changed. */
    private static final int MOST_LINES = 200;

    private static final int LONGEST_LINE = 300;

    private CityFilesDecider() {}

    public static Decision<DutyEvent> decide(RosterCommand command, CityFiles files) {
        if (command instanceof OfferCityFile offer) {
            return offered(offer, files.get(offer.file()));
        }
        return command instanceof CompleteCityFile complete
                ? completed(complete, files.get(complete.file()))
                : Decision.nothing();
    }

    private static Decision<DutyEvent> offered(OfferCityFile offer, CityFile file) {
        var loaded = file.loadedHash();
        if (loaded == null) {
            return Decision.accepted(List.of(), Map.of("state", "NEW"));
        }
        if (loaded.equals(offer.contentHash())) {
            return Decision.accepted(List.of(), Map.of("state", "LOADED"));
        }
        List<DutyEvent> events = file.differing().contains(offer.contentHash())
                ? List.of()
                : List.of(
                        new CityFileDiffers(offer.file(), loaded, offer.contentHash(), fewEnough(offer.differences())));
        return Decision.accepted(events, Map.of("state", "DIFFERS", "loadedHash", loaded));
    }

    private static Decision<DutyEvent> completed(CompleteCityFile complete, CityFile file) {
        var loaded = file.loadedHash();
        if (loaded == null) {
            return Decision.accepted(List.of(new CityFileLoaded(complete.file(), complete.contentHash())));
        }
        return loaded.equals(complete.contentHash())
                ? Decision.nothing()
                : Decision.refused(
                        "CITY_FILE_DIFFERS",
                        "Another content of this city file was loaded before: offer the changed file and let an officer"
                                + " decide what of it is applied.");
    }

    public static CityFiles evolve(CityFiles files, DutyEvent event) {
        if (event instanceof CityFileLoaded loaded) {
            return files.with(loaded.file(), new CityFile(loaded.contentHash(), HashTreePSet.empty()));
        }
        if (event instanceof CityFileDiffers differs) {
            var shown = files.get(differs.file()).differing().plus(differs.offeredHash());
            return files.with(differs.file(), new CityFile(differs.loadedHash(), shown));
        }
        return files;
    }

    private static List<String> fewEnough(List<String> lines) {
        var kept = new ArrayList<String>();
        for (var line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            kept.add(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
        }
        if (lines.size() > MOST_LINES) {
            kept.add("… " + (lines.size() - MOST_LINES) + " more");
        }
        return kept;
    }
}
