package org.curlew.frontend.frame;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.curlew.spi.InvalidInput;

/** What a notification tells. */
public final class Told {

    private static final int TIME_TO_READ = 10_000;

    private Told() {}

    /** Does it, and tells a user's mistake in its own words. */
    public static void mistakes(Runnable action) {
        try {
            action.run();
        } catch (InvalidInput mistake) {
            wrong(mistake.getMessage());
        }
    }

    public static void wrong(String words) {
        Notification told = Notification.show(words, TIME_TO_READ, Notification.Position.BOTTOM_START);
        told.addThemeVariants(NotificationVariant.LUMO_ERROR);
    }

    public static void done(String words) {
        Notification.show(words, TIME_TO_READ / 2, Notification.Position.BOTTOM_START);
    }
}
