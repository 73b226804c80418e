package cn.liandong.contracts.response;

/** Who has to acknowledge an alert before it stops. */
public enum Acknowledgement {
    /** Anybody at a post that was told: the first one counts. */
    ONE_OF_POST,
    /** Everybody who was told, by name 逐人签收. */
    EACH_PERSON
}
