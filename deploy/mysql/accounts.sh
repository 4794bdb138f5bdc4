# Sourced by the MySQL image when its data directory is new: makes the two accounts of docs/operations.md.
# The passwords may hold no ' and no \; those of deploy/secrets hold neither.
docker_process_sql <<SQL
CREATE USER 'board'@'%' IDENTIFIED BY '$BOARD_PASSWORD';
GRANT SELECT, INSERT, UPDATE, DELETE ON board.* TO 'board'@'%';

CREATE USER 'board_schema'@'%' IDENTIFIED BY '$BOARD_SCHEMA_PASSWORD';
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW ON board.* TO 'board_schema'@'%';
SQL
