package cn.liandong.contracts.response;

/** Where upward reports 信息报送 are sent, in the journal `response`. */
public sealed interface UpwardOfficeEvent extends ResponseEvent {

    /** From now on reports can be sent there; it replaces the one of its id. */
    record UpwardOfficeDefined(UpwardOffice office) implements UpwardOfficeEvent {}
}
