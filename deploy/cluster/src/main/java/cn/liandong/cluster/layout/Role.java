package cn.liandong.cluster.layout;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a member does. */
public enum Role {
    BROKER(1, 3, "kafka.Kafka", false),
    ROSTER(0, 2, "cn.liandong.roster.RosterApplication", false),
    DISPATCH(0, 2, "cn.liandong.dispatch.DispatchApplication", false),
    DRILLS(0, 2, "cn.liandong.drills.DrillsApplication", false),
    INTAKE(0, 2, "cn.liandong.intake.IntakeApplication", true),
    NOTIFIER(0, 2, "cn.liandong.notifier.NotifierApplication", true),
    CONSOLE(0, 2, "cn.liandong.console.ConsoleApplication", true),
    BALANCER(0, 1, null, false);

    private final int first;
    private final int count;
    private final @Nullable String mainClass;
    private final boolean edge;

    Role(int first, int count, @Nullable String mainClass, boolean edge) {
        this.first = first;
        this.count = count;
        this.mainClass = mainClass;
        this.edge = edge;
    }

    /** Brokers count from 1, as Kafka's node ids do; instances from 0, as the services' ordinals do. */
    int first() {
        return first;
    }

    /** How many a cluster has that is told nothing else. */
    int count() {
        return count;
    }

    /** How many there can be. */
    int most() {
        return isService() ? Instances.MOST : count;
    }

    public boolean isService() {
        return mainClass != null && this != BROKER;
    }

    /** Whether callers from outside speak to it, through the balancer. */
    public boolean isEdge() {
        return edge;
    }

    /**
     * The class whose main starts it.
     *
     * @throws IllegalStateException for the balancer, which is no Java program
     */
    public String mainClass() {
        if (mainClass == null) {
            throw new IllegalStateException("the " + word() + " is no Java program");
        }
        return mainClass;
    }

    /** As it stands in names: intake, broker. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
