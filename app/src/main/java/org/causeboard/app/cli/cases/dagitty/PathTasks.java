package org.causeboard.app.cli.cases.dagitty;

import java.util.Map;

final class PathTasks {
    static final Map<String, DagittyTask> ALL = Map.of();

    private PathTasks() {}
}
