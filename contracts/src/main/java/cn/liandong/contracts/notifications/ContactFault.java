package cn.liandong.contracts.notifications;

/** Why a person is not called on a channel of itself. */
public enum ContactFault {
    /** The person said on the channel that no more is wanted there. */
    OPTED_OUT,
    /** The provider says that there is no such number or address. */
    BAD_ADDRESS,
    /** The person has no contact at all. */
    NO_CONTACT
}
