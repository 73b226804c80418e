package cn.liandong.console.web;

import cn.liandong.console.papers.PaperFont;
import cn.liandong.console.papers.PdfPaper;
import cn.liandong.console.papers.XlsxLog;
import cn.liandong.console.papers.XlsxPaper;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.ExportKind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A month 值班表 and a shift's log 值班日志 to print, and to work on in an office program. */
@RestController
public final class PaperEndpoint {
    private static final String SCHEDULE = "/api/organizations/{organization}/schedules/{month}";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private static final String LOG = "/api/posts/{post}/duty-log/{shift}";

    private final ScheduleReader schedules;
    private final DutyLogReader logs;
    private final Exports exports;
    private final @Nullable PaperFont font;

    /** @param font null where none is installed: then nothing is printed */
    public PaperEndpoint(ScheduleReader schedules, DutyLogReader logs, Exports exports, @Nullable PaperFont font) {
        this.schedules = schedules;
        this.logs = logs;
        this.exports = exports;
        this.font = font;
    }

    @GetMapping(SCHEDULE + "/paper.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request)
            throws InterruptedException {
        var table = SchedulePaper.of(schedules.sheet(organization, month, officer), schedules.people(officer));
        return exports.audited(
                officer,
                ExportKind.SCHEDULE,
                request.getRequestURI(),
                file(XlsxPaper.of(table), XLSX, table.title() + ".xlsx"));
    }

    @GetMapping(SCHEDULE + "/paper.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable("organization") String organization,
            @PathVariable("month") String month,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request)
            throws InterruptedException {
        var table = SchedulePaper.of(schedules.sheet(organization, month, officer), schedules.people(officer));
        return exports.audited(
                officer,
                ExportKind.SCHEDULE,
                request.getRequestURI(),
                file(PdfPaper.of(table, font()), PDF, table.title() + ".pdf"));
    }

    @GetMapping(LOG + "/paper.xlsx")
    ResponseEntity<byte[]> logXlsx(
            @PathVariable("post") String post,
            @PathVariable("shift") String shift,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request)
            throws InterruptedException {
        var sheet = logs.sheet(post, shift, officer);
        return exports.audited(
                officer,
                ExportKind.DUTY_LOG,
                request.getRequestURI(),
                file(XlsxLog.of(DutyLogPaper.of(sheet)), XLSX, nameOf(sheet) + ".xlsx"));
    }

    @GetMapping(LOG + "/paper.pdf")
    ResponseEntity<byte[]> logPdf(
            @PathVariable("post") String post,
            @PathVariable("shift") String shift,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request)
            throws InterruptedException {
        var sheet = logs.sheet(post, shift, officer);
        return exports.audited(
                officer,
                ExportKind.DUTY_LOG,
                request.getRequestURI(),
                file(PdfPaper.of(DutyLogPaper.of(sheet), font()), PDF, nameOf(sheet) + ".pdf"));
    }

    private static String nameOf(DutyLogReader.Sheet sheet) {
        return sheet.post().name() + "值班日志"
                + LocalDateTime.ofInstant(sheet.shift().from(), sheet.zone()).format(NAMED);
    }

    private PaperFont font() {
        if (font == null) {
            throw new Problem.Answered(Problem.of(
                    501,
                    "NO_CHINESE_FONT",
                    "Nothing can be printed here",
                    "The machine has no Chinese font: install fonts-wqy-microhei, or name one in"
                            + " liandong.console.paper-font; until then take the XLSX."));
        }
        return font;
    }

    static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
