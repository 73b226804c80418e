package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import org.jspecify.annotations.Nullable;

/** What intake can be asked about zones. */
public sealed interface ZoneCommand extends IntakeCommand {

    /**
     * The zones by what an officer knows, such as a wind read from a vane; without either they are drawn by what is there
     * now.
     *
     * @param wind instead of the one before, whole: one without figures is unknown again; null where it stays
     * @param substance instead of the one before, whole: one without anything is unknown again; null where it stays
     */
    record RedrawZones(
            IncidentId incident,
            @Nullable Wind wind,
            @Nullable Substance substance) implements ZoneCommand {}

    /** The sun rises or sets at an incident: sent to intake by itself when it is due. */
    record RedrawBySun(IncidentId incident) implements ZoneCommand {}
}
