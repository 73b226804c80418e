package cn.liandong.contracts.incidents;

import java.util.List;

/** What intake can be asked about sites. */
public sealed interface SiteCommand extends IntakeCommand {

    /** Sites as whoever keeps them wants them: all of these, or none. */
    record KeepSites(List<SiteForm> sites) implements SiteCommand {
        public KeepSites {
            sites = List.copyOf(sites);
        }
    }
}
