package cn.liandong.console.web;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.papers.DocxPaper;
import cn.liandong.console.papers.PaperFont;
import cn.liandong.console.papers.PaperSheet;
import cn.liandong.console.papers.PdfPaper;
import cn.liandong.console.pictures.DrillReader;
import cn.liandong.console.pictures.DrillReport;
import cn.liandong.console.pictures.DrillTrend;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.ids.ScenarioId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The after-action report 评估总结 of a drill that is over, to read, to print and to work on in an office program. */
@RestController
public final class DrillReportEndpoint {
    private static final String REPORT = "/api/drills/{drill}/report";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final Feeds feeds;
    private final Rosters rosters;
    private final Exports exports;
    private final @Nullable PaperFont font;

    /** @param font null where none is installed: then there is no PDF */
    public DrillReportEndpoint(Feeds feeds, Rosters rosters, Exports exports, @Nullable PaperFont font) {
        this.feeds = feeds;
        this.rosters = rosters;
        this.exports = exports;
        this.font = font;
    }

    /** Whoever takes no part in it was answered 404 before. */
    @GetMapping(REPORT)
    DrillReport read(@PathVariable("drill") String drill, @AuthenticationPrincipal Officer officer) {
        return found(drill, officer);
    }

    /** How drills of one scenario went, as far as the officer may see how they were judged. */
    @GetMapping("/api/drill-scenarios/{scenario}/trend")
    DrillTrend trend(@PathVariable("scenario") String scenario, @AuthenticationPrincipal Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        var found = DrillReader.trend(
                picture, DrillEndpoint.scope(picture, officer), Needed.id(scenario, ScenarioId::new, "scenario"));
        if (found == null) {
            throw new Problem.Answered(Problem.of(
                    404, "NO_SUCH_SCENARIO", "There is no such scenario", "Look at the report of one of its drills."));
        }
        return found;
    }

    @GetMapping(REPORT + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable("drill") String drill, @AuthenticationPrincipal Officer officer, HttpServletRequest request)
            throws InterruptedException {
        var report = found(drill, officer);
        if (font == null) {
            throw new Problem.Answered(Problem.of(
                    501,
                    "NO_CHINESE_FONT",
                    "Nothing can be printed here",
                    "The machine has no Chinese font: install fonts-wqy-microhei, or name one in"
                            + " liandong.console.paper-font; until then take the DOCX."));
        }
        var file = PaperEndpoint.file(PdfPaper.of(sheet(report, officer), font), PDF, name(report, officer) + ".pdf");
        return exports.audited(officer, ExportKind.DRILLS, request.getRequestURI(), file);
    }

    @GetMapping(REPORT + ".docx")
    ResponseEntity<byte[]> docx(
            @PathVariable("drill") String drill, @AuthenticationPrincipal Officer officer, HttpServletRequest request)
            throws InterruptedException {
        var report = found(drill, officer);
        var file = PaperEndpoint.file(DocxPaper.of(sheet(report, officer)), DOCX, name(report, officer) + ".docx");
        return exports.audited(officer, ExportKind.DRILLS, request.getRequestURI(), file);
    }

    private DrillReport found(String drill, Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        var found = DrillReader.report(picture, DrillEndpoint.scope(picture, officer), Needed.drill(drill));
        if (found == null) {
            throw new Problem.Answered(Problem.of(
                    404,
                    "NO_SUCH_REPORT",
                    "There is no such report",
                    "A drill has one once it is over: end it, or look at the list of drills."));
        }
        return found;
    }

    private PaperSheet sheet(DrillReport report, Officer officer) {
        var picture = feeds.picture(officer.jurisdiction());
        var scope = DrillEndpoint.scope(picture, officer);
        var trend = DrillReader.trend(picture, scope, new ScenarioId(report.scenarioId()));
        return DrillReportPaper.of(report, Objects.requireNonNull(trend), zone(officer), feeds.freshAt());
    }

    private ZoneId zone(Officer officer) {
        ScheduleReader.checkRead(rosters);
        return ZoneId.of(rosters.picture(officer.jurisdiction()).zone());
    }

    /** A scenario's name is what somebody wrote: nothing of it names a folder. */
    private String name(DrillReport report, Officer officer) {
        Instant began = report.drill().startedAt() == null
                ? report.drill().startsAt()
                : report.drill().startedAt();
        return report.drill().name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "演练评估总结"
                + began.atZone(zone(officer)).format(NAMED);
    }
}
