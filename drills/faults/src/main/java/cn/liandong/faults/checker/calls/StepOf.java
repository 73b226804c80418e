package cn.liandong.faults.checker.calls;

import cn.liandong.faults.checker.journals.JournalEvent;
import tools.jackson.databind.JsonNode;

/** One person told of one step of one alert: what may have one notification id only on each channel. */
public record StepOf(String incident, String alert, long round, long step, String person) {
    /** Of a PersonAlerted or a NotificationSending. */
    public static StepOf of(JournalEvent event) {
        return new StepOf(
                event.text("incident"),
                event.text("alert"),
                event.number("round"),
                event.number("step"),
                event.text("person"));
    }

    /** Of what a webhook was told. */
    public static StepOf of(JsonNode body) {
        return new StepOf(
                body.path("incidentId").asString(""),
                body.path("alertId").asString(""),
                body.path("round").asLong(-1),
                body.path("step").asLong(-1),
                body.path("personId").asString(""));
    }

    @Override
    public String toString() {
        return "round " + round + ", step " + step + " of " + alert + " for " + person;
    }
}
