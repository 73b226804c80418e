package cn.liandong.cluster;

import cn.liandong.cluster.layout.Layout;
import cn.liandong.cluster.layout.LayoutFile;
import cn.liandong.cluster.layout.MemberName;
import cn.liandong.cluster.layout.Role;
import cn.liandong.cluster.services.HealthCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All members of one cluster on this machine. They outlive this object: closing it, or ending the program, stops none. Made
 * with the layout of a cluster that runs, it is that cluster.
 */
public final class Cluster implements AutoCloseable {
    /** How many services start at a time: the work of a start is loading classes, and two cores have room for two. */
    private static final int STARTS_AT_A_TIME = 2;

    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(5);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(15);
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("member").start(task);

    private final Layout layout;
    private final HealthCheck health = new HealthCheck();
    private final Map<MemberName, Member> members;
    private volatile List<Path> setUpInFront = List.of();

    public Cluster(Layout layout) {
        this.layout = layout;
        var all = new LinkedHashMap<MemberName, Member>();
        layout.instances().members().forEach(name -> all.put(name, new Member(name, layout, health)));
        this.members = Collections.unmodifiableMap(all);
    }

    /** The cluster whose folder this is, as it was last brought up; null where there was never one. */
    public static @Nullable Cluster find(Path folder) {
        var layout = LayoutFile.find(folder);
        return layout == null ? null : new Cluster(layout);
    }

    public Layout layout() {
        return layout;
    }

    /** All members, in the order they are started. */
    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public List<Member> members(Role role) {
        return layout.instances().of(role).stream().map(this::member).toList();
    }

    private List<Member> services() {
        return layout.instances().services().stream().map(this::member).toList();
    }

    /**
     * The member of this name.
     *
     * @throws IllegalArgumentException naming all members, if this cluster has none of this name
     */
    public Member member(MemberName name) {
        return member(name.toString());
    }

    /**
     * The member of this name, such as {@code dispatch-0}.
     *
     * @throws IllegalArgumentException naming all members, if there is none of this name
     */
    public Member member(String name) {
        return Objects.requireNonNull(members.get(layout.instances().named(name)));
    }

    /** Has the set-up run with these classes in front, as the members do whose settings name them. */
    public void setUpWith(List<Path> classPathInFront) {
        setUpInFront = List.copyOf(classPathInFront);
    }

    /**
     * Starts what does not run, and returns when reports are taken: brokers, topics, services, cities, balancer.
     *
     * @param cities folders of city files; a city that was loaded before stays as it is
     * @param webhook where people are called whose file leaves it to the installation
     * @param tell hears of each stage
     * @throws MemberFailed if a member ends or takes too long; what was started runs on
     */
    public void up(List<Path> cities, String webhook, Consumer<String> tell) {
        LayoutFile.write(layout);
        brokersUp(tell);
        new SetUp(layout, setUpInFront).topics();
        tell.accept("topics are made");
        servicesUp(tell);
        load(cities, webhook, tell);
        ensureHealthy(member(MemberName.BALANCER));
        tell.accept("balancer");
    }

    private void load(List<Path> cities, String webhook, Consumer<String> tell) {
        var loaded = new LoadedCities(layout.folder().resolve("loaded-cities"));
        if (!cities.isEmpty() && !loaded.are(cities, webhook)) {
            new SetUp(layout, setUpInFront).cities(cities, webhook);
            loaded.remember(cities, webhook);
            tell.accept(cities.size() + " cities are loaded");
        }
    }

    /** Starts the brokers that do not run, and returns when all serve. */
    public void brokersUp(Consumer<String> tell) {
        LayoutFile.write(layout);
        // Side by side, whatever the machine: one alone has no quorum and waits.
        each(members(Role.BROKER), member -> {
            ensureHealthy(member);
            tell.accept(member.toString());
        });
    }

    /** Starts the services that do not run, and returns when all are healthy. */
    public void servicesUp(Consumer<String> tell) {
        var places = new Semaphore(STARTS_AT_A_TIME, true);
        each(services(), member -> {
            places.acquireUninterruptibly();
            try {
                ensureHealthy(member);
                tell.accept(member.toString());
            } finally {
                places.release();
            }
        });
    }

    private static void ensureHealthy(Member member) {
        if (!member.isAlive()) {
            member.start();
        }
        member.awaitHealthy(HEALTHY_WITHIN);
    }

    /**
     * Ends all members, the edges first and the brokers last. One that does not end in time is killed: what it answered is on
     * disk.
     */
    public void down(Consumer<String> tell) {
        end(members(Role.BALANCER), tell);
        end(services(), tell);
        end(members(Role.BROKER), tell);
    }

    private static void end(List<Member> members, Consumer<String> tell) {
        each(members.stream().filter(Member::isAlive).toList(), member -> {
            boolean ended = member.terminate(ENDS_WITHIN);
            if (!ended) {
                member.kill();
            }
            tell.accept(member
                    + (ended ? " ended" : " did not end within " + ENDS_WITHIN.toSeconds() + " s and was killed"));
        });
    }

    /** Does it for all at the same time, and waits for all; the first failure is told when all are through. */
    private static void each(List<Member> members, Consumer<Member> act) {
        var acts = members.stream()
                .map(member -> CompletableFuture.runAsync(() -> act.accept(member), THREADS))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(acts).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Ends what looks at the members; none of them is stopped. */
    @Override
    public void close() {
        health.close();
    }
}
