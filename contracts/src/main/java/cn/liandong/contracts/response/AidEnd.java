package cn.liandong.contracts.response;

/** Why a request for mutual aid holds no more. */
public enum AidEnd {
    /** Whoever asked has withdrawn it. */
    WITHDRAWN,
    /** Its incident was closed. */
    INCIDENT_CLOSED,
    /** Nobody answered in time. */
    LAPSED
}
