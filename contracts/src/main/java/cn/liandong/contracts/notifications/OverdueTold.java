package cn.liandong.contracts.notifications;

import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.ScenarioId;
import org.jspecify.annotations.Nullable;

/**
 * What of drills somebody is told is overdue 逾期: a finding that was to be mended, or a drill that was to be held.
 *
 * @param finding null where it is a drill
 * @param step of a finding, the tier that is told, from 1; 1 of a drill, which is told once
 * @param drillName as the drill's scenario is called; null where that is not known
 * @param programme by which a drill was to be held; null where it is a finding
 * @param scenario one by which it could be held; null where it is a finding
 * @param enterprise that was to hold it; null where its scenario names none
 * @param enterpriseName as it was registered
 */
@Recurring
public record OverdueTold(
        @Nullable FindingId finding,
        int step,
        @Nullable String drillName,
        @Nullable ProgrammeId programme,
        @Nullable ScenarioId scenario,
        @Nullable OrganizationId enterprise,
        @Nullable String enterpriseName) {}
