package org.curlew.frontend.frame;

import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work beside the page, which stays free: one piece at a time, and only what was asked for last is shown, and nothing on a page that was left. */
public final class Newest {

    private final String name;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock working = new ReentrantLock();

    public Newest(String name) {
        this.name = name;
    }

    public <T> void ask(UI ui, Supplier<T> work, Consumer<T> shown) {
        ask(ui, work, shown, failure -> {});
    }

    /** @param failed told why the work failed, so that the page can say it; it is thrown all the same, and so written down */
    public <T> void ask(UI ui, Supplier<T> work, Consumer<T> shown, Consumer<RuntimeException> failed) {
        long turn = asked.incrementAndGet();
        Thread.ofVirtual().name(name).start(() -> {
            working.lock();
            try {
                if (turn == asked.get() && ui.isAttached()) {
                    T result = work.get();
                    show(ui, turn, () -> shown.accept(result));
                }
            } catch (RuntimeException failure) {
                show(ui, turn, () -> failed.accept(failure));
                throw failure;
            } finally {
                working.unlock();
            }
        });
    }

    private void show(UI ui, long turn, Runnable shown) {
        ui.accessLater(
                        () -> {
                            if (turn == asked.get()) {
                                shown.run();
                            }
                        },
                        () -> {})
                .run();
    }

    /** Nothing that is under way will be shown. */
    public void forget() {
        asked.incrementAndGet();
    }
}
