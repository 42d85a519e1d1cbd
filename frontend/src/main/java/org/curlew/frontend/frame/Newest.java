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
        long turn = asked.incrementAndGet();
        Thread.ofVirtual().name(name).start(() -> {
            working.lock();
            try {
                if (turn == asked.get() && ui.isAttached()) {
                    T result = work.get();
                    ui.accessLater(
                                    () -> {
                                        if (turn == asked.get()) {
                                            shown.accept(result);
                                        }
                                    },
                                    () -> {})
                            .run();
                }
            } finally {
                working.unlock();
            }
        });
    }

    /** Nothing that is under way will be shown. */
    public void forget() {
        asked.incrementAndGet();
    }
}
