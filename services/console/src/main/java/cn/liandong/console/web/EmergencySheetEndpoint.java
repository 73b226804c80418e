package cn.liandong.console.web;

import cn.liandong.console.emergencysheets.EmergencySheet;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.papers.HtmlPaper;
import cn.liandong.console.papers.PaperFont;
import cn.liandong.console.papers.PaperSheet;
import cn.liandong.console.papers.PdfPaper;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.duty.Tier;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheet for the night when everything is down, as it is now: for the city, whose names and phones are on it. */
@RestController
public final class EmergencySheetEndpoint {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String PDF = "application/pdf";

    private final Feeds feeds;
    private final Rosters rosters;
    private final Exports exports;
    private final @Nullable PaperFont font;

    /** @param font null where none is installed: then there is no PDF */
    public EmergencySheetEndpoint(Feeds feeds, Rosters rosters, Exports exports, @Nullable PaperFont font) {
        this.feeds = feeds;
        this.rosters = rosters;
        this.exports = exports;
        this.font = font;
    }

    /** @param form `html`, or `pdf`, which is meant where nothing is said and a font is there */
    @GetMapping("/api/paper")
    ResponseEntity<byte[]> read(
            @RequestParam(name = "form", required = false) @Nullable String form,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request)
            throws InterruptedException {
        var picture = feeds.picture(officer.jurisdiction());
        var own = picture.directory().find(officer.organization());
        if (own == null || own.tier() != Tier.CITY) {
            throw new Problem.Answered(Problem.of(
                    403,
                    "NOT_OF_THE_CITY",
                    "The emergency sheet is for the city",
                    "It names everybody and their phones. Ask the city's duty room."));
        }
        ScheduleReader.checkRead(rosters);
        var sheet = EmergencySheet.of(picture, rosters.picture(officer.jurisdiction()), feeds.freshAt());
        return exports.audited(
                officer, ExportKind.EMERGENCY_SHEET, request.getRequestURI(), file(sheet, form == null ? "" : form));
    }

    private ResponseEntity<byte[]> file(PaperSheet sheet, String form) {
        var name = sheet.title() + sheet.asOf();
        return switch (form) {
            case "html" -> html(sheet, name);
            case "pdf" -> PaperEndpoint.file(PdfPaper.of(sheet, needed(font)), PDF, name + ".pdf");
            case "" ->
                font == null ? html(sheet, name) : PaperEndpoint.file(PdfPaper.of(sheet, font), PDF, name + ".pdf");
            default ->
                throw new Problem.Answered(Problem.of(
                        400, "NO_SUCH_FORM", "The sheet has no such form", "Ask for `form=pdf` or `form=html`."));
        };
    }

    private static ResponseEntity<byte[]> html(PaperSheet sheet, String name) {
        return PaperEndpoint.file(HtmlPaper.of(sheet), HTML, name + ".html");
    }

    private static PaperFont needed(@Nullable PaperFont font) {
        if (font == null) {
            throw new Problem.Answered(Problem.of(
                    501,
                    "NO_CHINESE_FONT",
                    "Nothing can be printed here",
                    "The machine has no Chinese font: install fonts-wqy-microhei, or name one in"
                            + " liandong.console.paper-font; until then take `form=html`."));
        }
        return font;
    }
}
