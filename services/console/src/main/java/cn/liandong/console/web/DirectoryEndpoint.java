package cn.liandong.console.web;

import cn.liandong.console.directories.DirectoryExport;
import cn.liandong.console.directories.DirectoryFormat;
import cn.liandong.console.directories.DirectoryImporter;
import cn.liandong.console.directories.DirectoryImporter.Result;
import cn.liandong.console.directories.DirectoryImporter.Stop;
import cn.liandong.console.directories.ImportPlan;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.ExportKind;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory 通讯录: read, exported, and imported from a file. */
@RestController
public final class DirectoryEndpoint {
    private final DirectoryReader directories;
    private final DirectoryImporter importer;
    private final Exports exports;

    public DirectoryEndpoint(DirectoryReader directories, DirectoryImporter importer, Exports exports) {
        this.directories = directories;
        this.importer = importer;
        this.exports = exports;
    }

    @GetMapping("/api/directory")
    DirectoryView read(@AuthenticationPrincipal Officer officer) {
        return DirectoryView.of(directories.known(officer), directories.rights(officer), directories.picture(officer));
    }

    @GetMapping("/api/directory/export")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "format", required = false) @Nullable String format,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request)
            throws InterruptedException {
        var wanted = format(format);
        var file = DirectoryExport.of(
                wanted,
                directories.known(officer),
                directories.rights(officer),
                directories.picture(officer)::isReached);
        var disposition = ContentDisposition.attachment()
                .filename("通讯录." + wanted.extension(), StandardCharsets.UTF_8)
                .build();
        return exports.audited(
                officer,
                ExportKind.DIRECTORY,
                request.getRequestURI() + "?format=" + wanted.name().toLowerCase(Locale.ROOT),
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(file));
    }

    /** @param trial whether only what would change is told; so it is unless it is said to be none */
    @PostMapping("/api/directory/imports")
    ResponseEntity<?> bring(
            @RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "trial", defaultValue = "true") boolean trial,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] file,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var wanted = format(format);
        if (trial) {
            return ResponseEntity.ok(ImportView.trial(plan(wanted, file, officer)));
        }
        var result = importer.run(
                officer, DispatchAnswers.checked(key), directories.known(officer), () -> plan(wanted, file, officer));
        return result.stop() == null ? ResponseEntity.ok(ImportView.done(result)) : problem(result, result.stop());
    }

    private ImportPlan plan(DirectoryFormat format, byte[] file, Officer officer) {
        return ImportPlan.of(format, file, directories.known(officer), directories.rights(officer));
    }

    private static ResponseEntity<?> problem(Result result, Stop stop) {
        var sofar = " Of " + result.plan().rows().size() + " rows " + result.done()
                + " are imported; import the file again to go on, what is done stays as it is.";
        return switch (stop) {
            case Stop.Bad() ->
                ResponseEntity.unprocessableContent()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ImportView.BadRows.of(result.plan()));
            case Stop.Refused(var place, var code, var message) ->
                throw new Problem.Answered(Problem.of(
                        code.equals("NOT_ALLOWED") || code.equals("NEITHER_OWN_NOR_CITY") ? 403 : 409,
                        code,
                        "A row was refused",
                        place + ": " + message + sofar));
            case Stop.Unknown(var place) ->
                throw new Problem.Answered(Problem.of(
                        504,
                        "OUTCOME_UNKNOWN",
                        "It is not known whether all was imported",
                        place + " may have been." + sofar + " Use the same Idempotency-Key."));
        };
    }

    private static DirectoryFormat format(@Nullable String name) {
        return Arrays.stream(DirectoryFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem.Answered(Problem.of(
                        400,
                        "FIELD_NEEDED",
                        "The request is not complete",
                        "The parameter format is one of "
                                + Arrays.stream(DirectoryFormat.values())
                                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }
}
