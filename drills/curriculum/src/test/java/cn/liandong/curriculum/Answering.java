package cn.liandong.curriculum;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Whoever is alerted of one incident acknowledges at once, where he has a sign-in. */
final class Answering implements Consumer<Object> {
    private final LiveCity city;
    private final IncidentId incident;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    private Answering(LiveCity city, IncidentId incident) {
        this.city = city;
        this.incident = incident;
    }

    static Answering of(IncidentId incident, LiveCity city) {
        var answering = new Answering(city, incident);
        city.journals().tell(answering);
        return answering;
    }

    @Override
    public void accept(Object event) {
        if (event instanceof PersonAlerted alerted
                && alerted.incident().equals(incident)
                && city.desks().hasSignIn(alerted.post())) {
            var _ = Thread.startVirtualThread(() -> acknowledge(alerted));
        }
    }

    private void acknowledge(PersonAlerted alerted) {
        try {
            city.desks().acknowledge(alerted.post(), alerted.alert());
        } catch (Exception | AssertionError wrong) {
            faults.add(wrong);
        }
    }

    /** Returns when so many posts at least have acknowledged, and nobody who was alerted has not. */
    void await(int posts) throws InterruptedException {
        city.journals()
                .await(
                        Journals.SLACK,
                        () -> acknowledged().size() >= posts && acknowledged().containsAll(alerted()),
                        () -> "alerted " + alerted() + ", acknowledged " + acknowledged() + ", faults " + faults);
    }

    private List<?> alerted() {
        return city.journals().all(PersonAlerted.class, one -> one.incident().equals(incident)).stream()
                .map(PersonAlerted::alert)
                .distinct()
                .toList();
    }

    private List<?> acknowledged() {
        return city
                .journals()
                .all(AlertAcknowledged.class, one -> one.incident().equals(incident))
                .stream()
                .map(AlertAcknowledged::alert)
                .distinct()
                .toList();
    }
}
