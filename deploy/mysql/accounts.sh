# Creates the two accounts of docs/operations.md. The MySQL image sources this script when its data directory is new.
# The passwords must not contain ' or \; those of deploy/secrets do not.
docker_process_sql <<SQL
CREATE USER 'board'@'%' IDENTIFIED BY '$BOARD_PASSWORD';
GRANT SELECT, INSERT, UPDATE, DELETE ON board.* TO 'board'@'%';

CREATE USER 'board_schema'@'%' IDENTIFIED BY '$BOARD_SCHEMA_PASSWORD';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW ON board.* TO 'board_schema'@'%';
SQL
