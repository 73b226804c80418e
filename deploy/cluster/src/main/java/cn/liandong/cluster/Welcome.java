package cn.liandong.cluster;

import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Role;
import java.util.Locale;

/** What a person reads when the cluster is up. No secret is in it. */
final class Welcome {
    private Welcome() {}

    static String text(Layout layout, boolean demoPhone, double seconds) {
        var ports = layout.ports();
        var signIns = layout.secrets().resolve("zhijiang").resolve("demo-credentials.json");
        return String.format(
                Locale.ROOT,
                """
                The cluster is ready after %.1f s. It runs on until 'make cluster-down'.

                  console    http://127.0.0.1:%d    sign in as city-duty
                  intake     http://127.0.0.1:%d
                  notifier   http://127.0.0.1:%d
                  balancer   http://127.0.0.1:%d/balancer
                  brokers    %s
                  %s

                Sign-ins and keys of each city: %s/<city>/demo-credentials.json
                Logs: %s/<member>.log

                A report, from the cold store of the sample city:

                curl -i http://127.0.0.1:%d/v1/reports \\
                  -H "Authorization: Bearer $(sed -n 's/.*"ent-coldstore","apiKey":"\\([^"]*\\)".*/\\1/p' '%s')" \\
                  -H "Idempotency-Key: first-report" -H "Content-Type: application/json" \\
                  -d '{"category":"HAZARDOUS_CHEMICAL_LEAK","siteId":"site-coldstore-main","description":"氨泄漏，两人撤出"}'
                """,
                seconds,
                ports.edge(Role.CONSOLE),
                ports.edge(Role.INTAKE),
                ports.edge(Role.NOTIFIER),
                ports.management(MemberName.BALANCER),
                layout.bootstrapServers(),
                demoPhone
                        ? "alerts are posted to the balancer, which leaves a line in its log"
                        : "alerts are posted to LIANDONG_WEBHOOK_URL",
                layout.secrets(),
                layout.folder().resolve("logs"),
                ports.edge(Role.INTAKE),
                signIns);
    }
}
