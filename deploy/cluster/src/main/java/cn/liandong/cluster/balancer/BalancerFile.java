package cn.liandong.cluster.balancer;

import cn.liandong.cluster.layout.Instances;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Ports;
import cn.liandong.cluster.layout.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What HAProxy is told. */
public final class BalancerFile {
    /** What stands for a webhook where none is named: every call is answered 200 and leaves a line in the balancer's log. */
    public static final String DEMO_PHONE = "/demo-phone";

    private static final String PROCESS = """
            # Rendered at every start of the balancer: what is changed here is lost.
            global
              log stdout format raw daemon info

            defaults
              mode http
              log global
              option httplog
              # What went well is no news, and a line for each of 2 000 reports a second would be.
              option dontlog-normal
              # An instance that refuses the connection has not seen the request: the other one gets it at once.
              retries 2
              option redispatch 1
              # On one machine a connection is there at once, and so long is waited before the other instance is tried.
              timeout connect 250ms
              timeout client 30s
              timeout http-request 10s
              timeout http-keep-alive 60s
              timeout queue 5s
              # An edge answers within 10 s, be it that the outcome is unknown.
              timeout server 30s
              # A page's WebSocket may be silent for a whole shift; a session lasts 12 hours.
              timeout tunnel 13h
              timeout client-fin 10s
              timeout check 1s
              # Nobody is cut off from an instance that went down: after a broker's death both consoles are late at once, and
              # all pages would be blind for nothing. A page hears by itself when its console falls silent.
              # What counts is what an instance says of itself on its management port, and that it takes connections.
              option httpchk
              http-check send meth GET uri /actuator/health ver HTTP/1.1 hdr Host 127.0.0.1
              http-check expect status 200
              default-server inter 1s fastinter 250ms downinter 500ms fall 2 rise 1
              default-server observe layer4 error-limit 1 on-error mark-down
              # Where no instance says that it is well, all are asked: a console whose picture is old says so on the page, and
              # an intake without space tells the reporter whom to call.
              option allbackups
            """;

    /** Intake gives a record three seconds to be on disk; a reporter does not wait longer for an instance that hangs. */
    private static final String INTAKE_ANSWERS = "  timeout server 5s\n";

    private BalancerFile() {}

    /**
     * Renders the file.
     *
     * @param notKept a whole HTTP answer in a file: what a reporter reads when no instance of intake answers
     */
    public static String render(Ports ports, Instances instances, Path notKept) {
        return PROCESS
                + management(ports.management(MemberName.BALANCER), instances)
                + edge(ports, instances.of(Role.INTAKE), intake(notKept))
                + edge(ports, instances.of(Role.NOTIFIER), "")
                + edge(ports, instances.of(Role.CONSOLE), console());
    }

    private static String management(int port, Instances instances) {
        return """

                frontend management
                  bind 127.0.0.1:%d
                  no option dontlog-normal
                  monitor-uri /actuator/health
                  monitor fail if %s
                  http-request set-log-level silent unless { path %s }
                  http-request use-service prometheus-exporter if { path /actuator/prometheus }
                  http-request return status 200 if { path %s }
                  stats enable
                  stats uri /balancer
                """.formatted(port, nobodyThere(instances), DEMO_PHONE, DEMO_PHONE);
    }

    /** An edge of which no instance says that it is well. */
    private static String nobodyThere(Instances instances) {
        return Stream.of(Role.INTAKE, Role.NOTIFIER, Role.CONSOLE)
                .map(role -> instances.of(role).stream()
                        .map(name -> "!{ srv_is_up(" + role.word() + "/" + name + ") }")
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" || "));
    }

    private static String intake(Path notKept) {
        return INTAKE_ANSWERS
                + Stream.of(502, 503, 504)
                        .map(status -> "  errorfile " + status + " " + notKept + "\n")
                        .collect(Collectors.joining());
    }

    /** A session is known to the other instance a moment later, too late for the request after signing in. */
    private static String console() {
        return """
                  balance leastconn
                  cookie LIANDONG_INSTANCE insert indirect nocache httponly attr SameSite=Strict
                """;
    }

    private static String edge(Ports ports, List<MemberName> instances, String special) {
        var role = instances.getFirst().role();
        var word = role.word();
        return "\nfrontend " + word + "-edge\n  bind 127.0.0.1:" + ports.edge(role) + "\n  default_backend " + word
                + "\n\nbackend " + word + "\n" + special
                + instances.stream().map(name -> server(ports, name)).collect(Collectors.joining());
    }

    /** Once as one that must be well, and once, under another name, for when nobody is. */
    private static String server(Ports ports, MemberName name) {
        var address = " 127.0.0.1:" + ports.instance(name);
        var cookie = name.role() == Role.CONSOLE ? " cookie " + name : "";
        return "  server " + name + address + " check port " + ports.management(name) + cookie + "\n  server " + name
                + "-unwell" + address + " backup" + cookie + "\n";
    }
}
