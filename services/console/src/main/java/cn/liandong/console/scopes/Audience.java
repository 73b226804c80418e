package cn.liandong.console.scopes;

/** Whom an item is for, before it is asked who looks. */
public sealed interface Audience {
    Audience EVERYONE = new Everyone();
    Audience DUTY_ROOM = new DutyRoom();

    /** All officers of the jurisdiction. */
    record Everyone() implements Audience {}

    /** The city's officers. */
    record DutyRoom() implements Audience {}

    /** The city's officers, and whom the incident concerns. */
    record Concerned(Visibility incident) implements Audience {}
}
