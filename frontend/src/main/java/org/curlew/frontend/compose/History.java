package org.curlew.frontend.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Steps back and forth through texts; the oldest are forgotten where all together grow too large. */
final class History {

    private static final int MOST_STEPS = 200;
    private static final long MOST_CHARACTERS = 20_000_000;

    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private long characters;

    /** Before the text changes. */
    void remember(String now) {
        before.push(now);
        characters += now.length();
        after.clear();
        while (before.size() > MOST_STEPS || characters > MOST_CHARACTERS && before.size() > 1) {
            characters -= before.removeLast().length();
        }
    }

    /** What stood before; empty at the beginning. */
    Optional<String> back(String now) {
        Optional<String> text = Optional.ofNullable(before.poll());
        text.ifPresent(t -> {
            characters -= t.length();
            after.push(now);
        });
        return text;
    }

    /** What was taken back last. */
    Optional<String> forth(String now) {
        Optional<String> text = Optional.ofNullable(after.poll());
        text.ifPresent(t -> {
            before.push(now);
            characters += now.length();
        });
        return text;
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    boolean canGoForth() {
        return !after.isEmpty();
    }
}
