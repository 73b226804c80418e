package cn.liandong.runtime.journal;

/** Is told between the steps of the engine's thread; a process may be killed at any of them and must lose nothing. */
@FunctionalInterface
interface StepObserver {
    StepObserver NONE = place -> {};

    /** Between which two steps. */
    enum Place {
        POLLED,
        DECIDED,
        SENT,
        ACKNOWLEDGED,
        CONFIRMED,
        TOLD
    }

    void at(Place place);
}
