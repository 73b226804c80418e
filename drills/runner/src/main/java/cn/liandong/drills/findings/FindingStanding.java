package cn.liandong.drills.findings;

import cn.liandong.contracts.drills.Finding;

/**
 * A corrective action that is not struck off.
 *
 * @param answered whether its owner says that it is mended
 * @param step how often somebody was told that it is overdue
 */
public record FindingStanding(Finding finding, boolean answered, int step) {}
