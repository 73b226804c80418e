package cn.liandong.standalone;

import cn.liandong.standalone.management.DemoPhone;
import cn.liandong.standalone.signins.SecretsFile;
import java.time.Duration;
import java.util.Locale;

/** What a person reads who has just started it. No secret is in it. */
final class Welcome {
    private Welcome() {}

    static String text(Standalone.Ready ready, Duration startedWithin) {
        var ports = ready.ports();
        var lines = ready.lines().isEmpty() ? "" : String.join("\n", ready.lines()) + "\n";
        var phone = ready.demoPhone()
                ? "demo phone " + DemoPhone.address(ports.management())
                : "alerts are posted to LIANDONG_WEBHOOK_URL";
        return String.format(
                Locale.ROOT,
                """
                %sLiandong is ready, %.1f s after its start.

                  console    http://127.0.0.1:%d    %s
                  intake     http://127.0.0.1:%d
                  notifier   http://127.0.0.1:%d
                  health     http://127.0.0.1:%d/actuator/health
                  %s

                %s

                Ctrl-C stops it.
                """,
                lines,
                startedWithin.toMillis() / 1000.0,
                ports.console(),
                ready.demoSignIns() ? "sign in as city-duty" : "make its first account there",
                ports.intake(),
                ports.notifier(),
                ports.management(),
                phone,
                ready.demoSignIns() ? demo(ready) : firstAccount(ready));
    }

    private static String demo(Standalone.Ready ready) {
        return """
                Demo sign-ins and keys: %s

                The first report, from the cold store 青禾冷库 (paste as it is):

                %s""".formatted(SecretsFile.in(ready.data()), firstReport(ready));
    }

    /** The log names the file once it is there. */
    private static String firstAccount(Standalone.Ready ready) {
        return "Nobody has an account yet: the console's page asks for the token of the first account, which the console\n"
                + "lays into a file first-account-<city's code>, in " + ready.data()
                + " unless you named another folder.";
    }

    /** The key is read from the file by the shell, so that it is neither printed nor kept in a shell's history. */
    private static String firstReport(Standalone.Ready ready) {
        return """
                curl -i http://127.0.0.1:%d/v1/reports \\
                  -H "Authorization: Bearer $(sed -n 's/.*"ent-coldstore","apiKey":"\\([^"]*\\)".*/\\1/p' '%s')" \\
                  -H "Idempotency-Key: first-report" -H "Content-Type: application/json" \\
                  -d '{"category":"HAZARDOUS_CHEMICAL_LEAK","siteId":"site-coldstore-main","description":"氨泄漏，两人撤出"}'""".formatted(ready.ports().intake(), SecretsFile.in(ready.data()));
    }
}
