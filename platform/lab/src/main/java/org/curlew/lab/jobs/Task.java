package org.curlew.lab.jobs;

/** What a worker does next. */
sealed interface Task permits Attempt, Trial {}
