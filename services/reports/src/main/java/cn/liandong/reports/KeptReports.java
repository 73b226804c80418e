package cn.liandong.reports;

import java.util.List;

/** Which reports are on disk under which key, as far as an edge knows. */
public interface KeptReports {
    /** The reports that came under this key: one, or several where different bodies raced in. */
    List<KnownReport> underKey(String keyHash);

    /** Remembers a report that is on disk, unless it is known; returns the one that is remembered. */
    KnownReport add(String keyHash, KnownReport report);
}
