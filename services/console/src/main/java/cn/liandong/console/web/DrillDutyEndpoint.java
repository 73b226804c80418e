package cn.liandong.console.web;

import cn.liandong.console.drillduties.DrillDuty;
import cn.liandong.console.drillduties.DrillDutyTable;
import cn.liandong.console.drillduties.DueDrill;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.papers.XlsxLog;
import cn.liandong.console.pictures.DrillReader;
import cn.liandong.console.pictures.HeldDrill;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.scopes.Audience;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who owes drills by law, and since when 演练备案: the city reads it of all, a town of its enterprises too, others of themselves. */
@RestController
public final class DrillDutyEndpoint {
    private final List<DrillDuty> duties = DrillDutyTable.rows();
    private final Feeds feeds;
    private final Rosters rosters;
    private final Exports exports;
    private final InstantSource clock;

    public DrillDutyEndpoint(Feeds feeds, Rosters rosters, Exports exports, InstantSource clock) {
        this.feeds = feeds;
        this.rosters = rosters;
        this.exports = exports;
        this.clock = clock;
    }

    /** @param duties what is overdue first */
    record Owed(List<Line> duties) {}

    /**
     * One organization and one duty.
     *
     * @param last null where none is known
     * @param dueOn the last day of the next; null where none is known: then it is owed now
     * @param toFile whether the result of the latest is to be filed, and nobody has said that it was
     */
    record Line(
            String organizationId,
            String organizationName,
            String dutyId,
            String dutyName,
            int months,
            @Nullable String filedWith,
            String source,
            @Nullable HeldDrill last,
            @Nullable LocalDate dueOn,
            boolean overdue,
            boolean toFile) {}

    @GetMapping("/api/drill-duties")
    Owed read(@AuthenticationPrincipal Officer officer) {
        return new Owed(due(officer).stream().map(DrillDutyEndpoint::line).toList());
    }

    @GetMapping("/api/drill-duties.xlsx")
    ResponseEntity<byte[]> xlsx(@AuthenticationPrincipal Officer officer, HttpServletRequest request)
            throws InterruptedException {
        var paper = DrillDutyPaper.of(due(officer), zone(officer), feeds.freshAt());
        return exports.audited(
                officer,
                ExportKind.DRILLS,
                request.getRequestURI(),
                PaperEndpoint.file(XlsxLog.of(paper, "备案清单"), PaperEndpoint.XLSX, paper.title() + ".xlsx"));
    }

    private List<DueDrill> due(Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        var hazardous = picture.sites().values().stream()
                .filter(site -> !site.substances().isEmpty())
                .map(Site::organization)
                .collect(Collectors.toUnmodifiableSet());
        var zone = zone(officer);
        var held = DrillReader.held(picture, zone);
        var now = clock.instant();
        return picture.directory().organizations().values().stream()
                .filter(one -> sees(picture, officer, one.id()))
                .flatMap(one -> DueDrill.of(
                        one, hazardous.contains(one.id()), held.getOrDefault(one.id(), List.of()), duties, zone, now)
                        .stream())
                .sorted(DueDrill.WORST_FIRST)
                .toList();
    }

    /** Whether the officer reads what the organization owes. */
    static boolean sees(Picture picture, Officer officer, OrganizationId organization) {
        var one = picture.directory().find(organization);
        return one != null
                && DrillEndpoint.scope(picture, officer).sees(new Audience.OfPost(organization, townOf(one)));
    }

    private static @Nullable TownCode townOf(Organization one) {
        return one.tier() == Tier.ENTERPRISE ? one.town() : null;
    }

    private ZoneId zone(Officer officer) {
        ScheduleReader.checkRead(rosters);
        return ZoneId.of(rosters.picture(officer.jurisdiction()).zone());
    }

    private static Line line(DueDrill due) {
        return new Line(
                due.organization().id().value(),
                due.organization().name(),
                due.duty().id(),
                due.duty().name(),
                due.duty().months(),
                due.duty().filedWith(),
                due.duty().source(),
                due.last(),
                due.dueOn(),
                due.overdue(),
                due.isToFile());
    }
}
